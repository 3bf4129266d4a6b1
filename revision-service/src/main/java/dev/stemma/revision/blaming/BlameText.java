package dev.stemma.revision.blaming;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.stemma.events.Author;
import dev.stemma.revision.Origins;
import dev.stemma.revision.Origins.Run;
import dev.stemma.revision.Revisions;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.Texts;
import dev.stemma.revision.Unpacked;
import dev.stemma.revision.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names for each part of a text the revision that brought it, its author and its time. */
@ApplicationScoped
class BlameText {

    private static final int BATCH = 500;

    private final Revisions revisions;
    private final Texts texts;

    BlameText(Revisions revisions, Texts texts) {
        this.revisions = revisions;
        this.texts = texts;
    }

    /**
     * Who brought what.
     *
     * @param runs parts of the text; joined they are the text
     */
    record Blame(List<BlamedRun> runs) {}

    /**
     * A part of a text.
     *
     * @param text the part
     * @param revision id of the revision that brought it
     * @param author who wrote that revision, or null when that is hidden
     * @param at when that revision was written, or null when it is not known
     */
    record BlamedRun(String text, long revision, Author author, Instant at) {}

    /** The parts of that revision's text, in order. */
    Blame blame(StoredRevision revision, Viewer viewer) {
        Unpacked content = texts.read(revision);
        String source = content.source();
        Origins origins =
                content.origins().length == 0 ? Origins.of(source, revision.id()) : Origins.decode(content.origins());
        Map<Long, StoredRevision> brought =
                revisions(origins.runs().stream().map(Run::revision).distinct().toList());
        List<BlamedRun> runs = new ArrayList<>();
        int start = 0;
        for (Run run : origins.runs()) {
            StoredRevision origin = brought.get(run.revision());
            runs.add(new BlamedRun(
                    source.substring(start, start + run.length()),
                    run.revision(),
                    author(origin, viewer),
                    origin == null ? null : origin.at()));
            start += run.length();
        }
        return new Blame(runs);
    }

    private Map<Long, StoredRevision> revisions(List<Long> ids) {
        Map<Long, StoredRevision> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + BATCH));
            revisions
                    .find(Filters.in("_id", some), Sorts.ascending("_id"), some.size())
                    .forEach(revision -> found.put(revision.id(), revision));
        }
        return found;
    }

    private static Author author(StoredRevision origin, Viewer viewer) {
        boolean shown = origin != null && (viewer.moderator() || !origin.hides(StoredRevision.AUTHOR));
        return shown ? origin.author() : null;
    }
}
