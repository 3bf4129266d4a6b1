package dev.stemma.launcher.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One part of the platform as its supervisor sees it.
 *
 * @param name the part, for example {@code article} or {@code article-2}
 * @param process its process; null while there is none, and for a part that somebody else runs
 * @param phase how far it is
 * @param url where it answers
 * @param restarts how often it was started again since {@code up}
 * @param problem why it is not ready; null when there is nothing to say
 */
public record PartState(String name, ProcessIdentity process, Phase phase, String url, int restarts, String problem) {

    /** How far a part is. */
    public enum Phase {
        /** Something that it needs is not ready. */
        WAITING,
        /** Its process runs and does not answer yet. */
        STARTING,
        /** It answers. */
        READY,
        /** It answered before and does not now. */
        UNREADY,
        /** Its process ended; it is started again after a pause. */
        RESTARTING,
        /** It did not come up; it is not tried again. */
        FAILED,
        /** It is being ended or has ended. */
        STOPPED,
        /** Somebody else runs it. */
        EXTERNAL;

        /** The word that people and scripts see. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nothing more is needed from this part. */
    public boolean ready() {
        return phase == Phase.READY || phase == Phase.EXTERNAL;
    }
}
