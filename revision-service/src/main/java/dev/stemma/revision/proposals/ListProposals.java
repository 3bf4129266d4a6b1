package dev.stemma.revision.proposals;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.conversions.Bson;

/** Lists proposals by the time at which they were made. */
@ApplicationScoped
class ListProposals {

    private static final String AT = "at";
    private static final String ID = "_id";

    private final Revisions revisions;
    private final Histories histories;

    ListProposals(Revisions revisions, Histories histories) {
        this.revisions = revisions;
        this.histories = histories;
    }

    /**
     * A page of proposals.
     *
     * @param conditions equalities that an index serves together with the order
     * @param oldestFirst the order
     */
    Page<ProposalView> list(List<Bson> conditions, boolean oldestFirst, PageRequest page, Viewer viewer) {
        List<Bson> all = new ArrayList<>(conditions);
        page.cursor(2).map(cursor -> behind(cursor, oldestFirst)).ifPresent(all::add);
        Bson order = oldestFirst ? Sorts.ascending(AT, ID) : Sorts.descending(AT, ID);
        List<StoredRevision> found = revisions.find(and(all), order, page.limit() + 1);
        Map<Long, History> articles = histories.byIds(
                found.stream().map(StoredRevision::article).distinct().toList());
        Map<Long, StoredRevision> bases = revisions.byIds(found.stream()
                .map(StoredRevision::base)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Instant now = Instant.now();
        Page<StoredRevision> cut = Page.of(
                found, page.limit(), proposal -> Cursor.after(proposal.at().toEpochMilli(), proposal.id()));
        // one whose event is not applied to the end yet is missing for a moment, and its page is short
        List<ProposalView> shown = cut.items().stream()
                .filter(proposal -> isKnown(proposal, articles.get(proposal.article())))
                .map(proposal -> ProposalView.of(
                        proposal, bases.get(proposal.base()), articles.get(proposal.article()), viewer, now))
                .toList();
        return new Page<>(shown, cut.next());
    }

    private static boolean isKnown(StoredRevision proposal, History article) {
        return article != null && (proposal.isProposal(article) || proposal.isPublished(article));
    }

    private static Bson behind(Cursor cursor, boolean oldestFirst) {
        Instant time = Instant.ofEpochMilli(cursor.number(0));
        long id = cursor.number(1);
        return oldestFirst
                ? or(gt(AT, time), and(eq(AT, time), gt(ID, id)))
                : or(lt(AT, time), and(eq(AT, time), lt(ID, id)));
    }
}
