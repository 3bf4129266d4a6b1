package dev.stemma.revision;

import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jboss.logging.Logger;

/** Reads the texts of revisions back, through all the bodies that they are packed against, and checks each. */
@ApplicationScoped
public class Texts {

    private static final Logger LOG = Logger.getLogger(Texts.class);

    private final Revisions revisions;
    private final RecentTexts recent = new RecentTexts();

    /** Reads the texts of those revisions. */
    public Texts(Revisions revisions) {
        this.revisions = revisions;
    }

    /**
     * The text of a revision.
     *
     * @throws Problem internal-error when what is stored is not what was stored once
     */
    public String source(StoredRevision revision) {
        return read(revision).source();
    }

    /**
     * Text and origins of a revision.
     *
     * @throws Problem internal-error when what is stored is not what was stored once
     */
    public Unpacked read(StoredRevision revision) {
        try {
            return unpack(revision);
        } catch (Body.DamagedText e) {
            LOG.errorf(
                    "The text of revision %d is damaged, restore it from a backup: %s", revision.id(), e.getMessage());
            throw new Problem(
                    ProblemType.INTERNAL_ERROR,
                    "The stored text of revision " + revision.id() + " is damaged. Tell the operator.");
        }
    }

    /** Text and origins of a revision that others are packed against soon: from memory where it was kept. */
    public Unpacked recent(StoredRevision revision) throws Body.DamagedText {
        Unpacked kept = recent.get(revision.id());
        return kept != null && (revision.origins() == null || kept.origins().length > 0) ? kept : unpack(revision);
    }

    /** Keeps in memory what was just stored. */
    public void keep(long revision, Unpacked content) {
        recent.put(revision, content);
    }

    /**
     * Text and origins of a revision, from the store.
     *
     * @throws Body.DamagedText when it does not have the hash that it must have
     */
    public Unpacked unpack(StoredRevision revision) throws Body.DamagedText {
        return unpack(revision, new RecentTexts());
    }

    /** Reads many revisions of one article, each of which may be packed against one that was read shortly before. */
    public Walk walk() {
        RecentTexts passed = new RecentTexts();
        return revision -> {
            Unpacked content = unpack(revision, passed);
            passed.put(revision.id(), content);
            return content;
        };
    }

    /** Reads one revision after the other. */
    @FunctionalInterface
    public interface Walk {

        /**
         * Text and origins of the next revision.
         *
         * @throws Body.DamagedText when it does not have the hash that it must have
         */
        Unpacked read(StoredRevision revision) throws Body.DamagedText;
    }

    private Unpacked unpack(StoredRevision revision, RecentTexts known) throws Body.DamagedText {
        Deque<StoredRevision> steps = new ArrayDeque<>();
        StoredRevision step = revision;
        steps.push(step);
        Unpacked content = null;
        while (content == null && bodyOf(step).base() != null) {
            if (steps.size() >= Body.MOST_STEPS) {
                throw new Body.DamagedText("it is packed in more than " + Body.MOST_STEPS + " steps");
            }
            long base = step.body().base();
            content = known.get(base);
            if (content == null) {
                step = revisions.byId(base).orElseThrow(() -> new Body.DamagedText("its base " + base + " is missing"));
                steps.push(step);
            }
        }
        while (!steps.isEmpty()) {
            content = unpack(steps.pop(), content);
        }
        return checked(content, revision);
    }

    private static Unpacked unpack(StoredRevision revision, Unpacked base) throws Body.DamagedText {
        byte[] dictionary = base == null ? Packing.NO_DICTIONARY : base.text();
        if (revision.size() == null) {
            throw new Body.DamagedText("its size is missing");
        }
        return new Unpacked(
                bodyOf(revision).unpack(dictionary, Math.toIntExact(revision.size())),
                Unpacked.unpack(revision.origins(), base));
    }

    private static Unpacked checked(Unpacked content, StoredRevision revision) throws Body.DamagedText {
        if (!Body.sha256(content.text()).equals(revision.sha256())) {
            throw new Body.DamagedText("its hash is another");
        }
        return content;
    }

    private static Body bodyOf(StoredRevision revision) throws Body.DamagedText {
        if (revision.body() == null) {
            throw new Body.DamagedText("revision " + revision.id() + " has no text any more");
        }
        return revision.body();
    }
}
