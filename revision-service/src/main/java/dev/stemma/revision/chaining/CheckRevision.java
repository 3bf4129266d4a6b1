package dev.stemma.revision.chaining;

import dev.stemma.events.RevisionState;
import dev.stemma.revision.Body.DamagedText;
import dev.stemma.revision.Chain;
import dev.stemma.revision.Origins;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.Texts;
import dev.stemma.revision.Unpacked;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Recomputes everything about one head that was computed when it was stored. */
final class CheckRevision {

    private static final byte[] NOTHING = {};

    private final StoredRevision revision;
    private final StoredRevision before;

    /**
     * Checks a head.
     *
     * @param before the head before it, or null
     */
    CheckRevision(StoredRevision revision, StoredRevision before) {
        this.revision = revision;
        this.before = before;
    }

    /** Whether it is as it was stored. What was erased is held against its commitments only. */
    boolean holds(List<Chain.Link> parents, Texts.Walk texts) {
        return isComplete() && isInPlace() && keepsItsWord() && isChained(parents) && isReadable(texts);
    }

    private boolean isComplete() {
        return revision.chain() != null
                && revision.place() != null
                && revision.commitments() != null
                && revision.salts() != null
                && revision.at() != null
                && revision.publishedAt() != null;
    }

    private boolean isInPlace() {
        Long replaced = before == null ? null : (Long) before.id();
        String kind = before == null ? StoredRevision.CREATED : StoredRevision.EDITED;
        return revision.state() == RevisionState.PUBLISHED
                && kind.equals(revision.kind())
                && Objects.equals(revision.replaced(), replaced)
                && (revision.size() == null || Objects.equals(revision.delta(), delta()));
    }

    /** It tells the size of the text before too: it goes when that is erased. */
    private Long delta() {
        if (before == null) {
            return revision.size();
        }
        return before.size() == null ? null : (Long) (revision.size() - before.size());
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
        byte[] place = new Chain.Placed(
                        chain,
                        revision.sequence(),
                        revision.publishedAt(),
                        revision.cause(),
                        revision.revertOf(),
                        revision.tags(),
                        before == null ? null : new Chain.Link(before.id(), before.place()))
                .hash();
        return Arrays.equals(chain, revision.chain()) && Arrays.equals(place, revision.place());
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
