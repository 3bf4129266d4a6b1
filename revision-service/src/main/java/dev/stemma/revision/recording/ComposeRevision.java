package dev.stemma.revision.recording;

import dev.stemma.revision.Body.DamagedText;
import dev.stemma.revision.Revisions;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.Texts;
import dev.stemma.revision.Unpacked;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** Finds the revisions that a new one stands on, and packs its text against one of them. */
@ApplicationScoped
class ComposeRevision {

    private static final Logger LOG = Logger.getLogger(ComposeRevision.class);

    private final Revisions revisions;
    private final Texts texts;

    ComposeRevision(Revisions revisions, Texts texts) {
        this.revisions = revisions;
        this.texts = texts;
    }

    /**
     * The revision itself where it was stored before, its parents, and one more.
     *
     * @param another id of the head before it or of a proposal's base, or null
     */
    Map<Long, StoredRevision> known(Incoming incoming, Long another) {
        Set<Long> ids = new LinkedHashSet<>(incoming.revision().parents());
        ids.add(incoming.id());
        if (another != null) {
            ids.add(another);
        }
        return revisions.byIds(ids);
    }

    /**
     * What never changes about the revision: as it was stored before, or newly composed.
     *
     * @param known the revisions that it stands on, by id
     * @param base whose text it may be packed against, or null
     */
    Composition compose(Incoming incoming, Map<Long, StoredRevision> known, StoredRevision base) {
        StoredRevision stored = known.get(incoming.id());
        if (stored == null) {
            return Composition.of(incoming, known, base, content(base));
        }
        Long packedAgainst = stored.body() == null ? null : stored.body().base();
        return new Composition(
                Map.of(),
                stored.chain(),
                packedAgainst == null
                        ? null
                        : content(revisions.byId(packedAgainst).orElse(null)));
    }

    /** Text and origins of a revision; null for none, and for one that has no text or a damaged one. */
    Unpacked content(StoredRevision revision) {
        if (revision == null || revision.body() == null) {
            return null;
        }
        try {
            return texts.recent(revision);
        } catch (DamagedText e) {
            LOG.errorf("The text of revision %d is damaged, restore it: %s", revision.id(), e.getMessage());
            return null;
        }
    }

    /** Keeps in memory what was just stored: the next revision is packed against it. */
    void keep(long revision, Unpacked content) {
        texts.keep(revision, content);
    }
}
