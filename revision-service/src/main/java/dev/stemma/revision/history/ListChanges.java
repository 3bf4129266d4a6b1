package dev.stemma.revision.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;

import com.mongodb.client.model.Sorts;
import dev.stemma.kit.paging.Cursor;
import dev.stemma.kit.paging.Page;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.revision.Histories;
import dev.stemma.revision.History;
import dev.stemma.revision.Revisions;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;

/** Lists published revisions over all articles, newest first. */
@ApplicationScoped
class ListChanges {

    private static final Bson NEWEST_FIRST = Sorts.descending("publishedAt", "_id");
    private static final int CURSOR_PARTS = 2;

    /** So many queries one page may cost; where more is deleted than that skips, a page is short and names the next. */
    private static final int MOST_ROUNDS = 20;

    private final Revisions revisions;
    private final Histories histories;
    private final Listing listing;

    ListChanges(Revisions revisions, Histories histories, Listing listing) {
        this.revisions = revisions;
        this.histories = histories;
        this.listing = listing;
    }

    Page<ListedRevision> list(RevisionFilter filter, List<Bson> conditions, PageRequest page, Viewer viewer) {
        int wanted = page.limit() + 1;
        Cursor cursor = page.cursor(CURSOR_PARTS).orElse(null);
        List<StoredRevision> found = new ArrayList<>();
        Map<Long, History> seen = new HashMap<>();
        boolean more = true;
        for (int round = 0; more && found.size() < wanted && round < MOST_ROUNDS; round++) {
            List<StoredRevision> batch =
                    revisions.find(filter.query(from(cursor, conditions), viewer), NEWEST_FIRST, wanted);
            seen.putAll(histories.byIds(
                    batch.stream().map(StoredRevision::article).distinct().toList()));
            batch.stream()
                    .filter(revision -> isVisible(revision, seen.get(revision.article()), viewer))
                    .forEach(found::add);
            more = batch.size() == wanted;
            cursor = batch.isEmpty() ? cursor : behind(batch.getLast());
        }
        String unfinished = more && cursor != null ? cursor.encoded() : null;
        Page<StoredRevision> cut = Page.of(found, page.limit(), ListChanges::behind);
        return new Page<>(listing.items(cut.items(), seen, viewer), found.size() < wanted ? unfinished : cut.next());
    }

    private static List<Bson> from(Cursor cursor, List<Bson> conditions) {
        List<Bson> all = new ArrayList<>(conditions);
        all.add(gt("sequence", 0));
        if (cursor != null) {
            Instant time = Instant.ofEpochMilli(cursor.number(0));
            all.add(lte("publishedAt", time));
            all.add(nor(and(eq("publishedAt", time), gte("_id", cursor.number(1)))));
        }
        return all;
    }

    private static Cursor behind(StoredRevision revision) {
        return Cursor.after(revision.publishedAt().toEpochMilli(), revision.id());
    }

    private static boolean isVisible(StoredRevision revision, History history, Viewer viewer) {
        return history != null && revision.isPublished(history) && (viewer.moderator() || !history.isDeleted());
    }
}
