package dev.stemma.revision.chaining;

import dev.stemma.revision.Body.DamagedText;
import dev.stemma.revision.Chain;
import dev.stemma.revision.Origins;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.Texts;
import dev.stemma.revision.Unpacked;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Recomputes what was computed when a revision or proposal was first stored. */
final class CheckWritten {

    private static final byte[] NOTHING = {};

    private final StoredRevision revision;

    CheckWritten(StoredRevision revision) {
        this.revision = revision;
    }

    /** Whether it is as it was stored. What was erased is held against its commitments only. */
    boolean holds(List<Chain.Link> parents, Texts.Walk texts) {
        return isComplete() && keepsItsWord() && isChained(parents) && isReadable(texts);
    }

    private boolean isComplete() {
        return revision.chain() != null
                && revision.commitments() != null
                && revision.salts() != null
                && revision.at() != null;
    }

    private boolean keepsItsWord() {
        byte[] author = revision.author() == null ? null : Chain.bytesOf(revision.author());
        String comment = revision.comment();
        return keeps(revision.salts().author(), author, revision.commitments().author())
                && keeps(
                        revision.salts().comment(),
                        comment == null ? null : comment.getBytes(StandardCharsets.UTF_8),
                        revision.commitments().comment());
    }

    /** A salt and its value go together. */
    private static boolean keeps(String salt, byte[] value, byte[] commitment) {
        if (commitment == null) {
            return false;
        }
        if (salt == null) {
            return value == null;
        }
        try {
            return Arrays.equals(Chain.commitment(salt, value == null ? NOTHING : value), commitment);
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private boolean isChained(List<Chain.Link> parents) {
        byte[] chain = new Chain.Written(
                        revision.id(),
                        revision.article(),
                        revision.at(),
                        revision.minor(),
                        revision.bot(),
                        parents,
                        revision.commitments())
                .hash();
        return Arrays.equals(chain, revision.chain());
    }

    private boolean isReadable(Texts.Walk texts) {
        if (revision.body() == null) {
            return revision.salts().text() == null && revision.sha256() == null && revision.size() == null;
        }
        try {
            Unpacked content = texts.read(revision);
            return revision.salts().text() != null
                    && keeps(
                            revision.salts().text(),
                            content.text(),
                            revision.commitments().text())
                    && (revision.origins() == null || covers(content));
        } catch (DamagedText | RuntimeException damaged) {
            return false;
        }
    }

    private static boolean covers(Unpacked content) {
        return Origins.decode(content.origins()).length() == content.source().length();
    }
}
