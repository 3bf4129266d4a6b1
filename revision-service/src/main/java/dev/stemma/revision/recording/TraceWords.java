package dev.stemma.revision.recording;

import dev.stemma.revision.Origins;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.Unpacked;
import dev.stemma.revision.recording.Wordings.Wording;
import dev.stemma.revision.recording.attributing.Attribution;
import dev.stemma.revision.recording.attributing.Memory;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds out which revision brought each word of a new head. */
@ApplicationScoped
class TraceWords {

    private final Wordings wordings;
    private final ComposeRevision revisions;

    TraceWords(Wordings wordings, ComposeRevision revisions) {
        this.wordings = wordings;
        this.revisions = revisions;
    }

    /**
     * Where the words of a new head come from.
     *
     * @param origins for the text
     * @param read what the article had lost before it
     * @param lost what it has lost since
     */
    record Trace(Origins origins, Wording read, Memory lost) {}

    /**
     * Traces the words of a new head.
     *
     * @param replaced the head before it, or null
     * @param same an earlier head with the same text, or null: the words are as they were then
     */
    Trace trace(Incoming incoming, StoredRevision replaced, StoredRevision same) {
        Wording read = wordings.of(incoming.article());
        Memory lost = read.lost();
        Unpacked before = revisions.content(replaced);
        Origins origins = Attribution.of(
                before == null ? "" : before.source(),
                originsOf(before, replaced),
                incoming.source(),
                incoming.id(),
                lost);
        Unpacked then = revisions.content(same);
        return new Trace(then == null ? origins : originsOf(then, same), read, lost);
    }

    /** Keeps what was lost, unless that was done when the event came first. */
    void remember(Trace trace, long sequence) {
        if (trace.lost().isChanged() && trace.read().sequence() < sequence) {
            wordings.replace(trace.read(), sequence, trace.lost());
        }
    }

    private static Origins originsOf(Unpacked content, StoredRevision revision) {
        if (content == null) {
            return Origins.of("", 0);
        }
        // what was stored before words were traced, or damaged since, is the revision's own
        String source = content.source();
        Origins stored = content.origins().length == 0 ? null : Origins.decode(content.origins());
        return stored == null || stored.length() != source.length() ? Origins.of(source, revision.id()) : stored;
    }
}
