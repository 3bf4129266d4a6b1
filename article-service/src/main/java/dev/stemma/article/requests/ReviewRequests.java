package dev.stemma.article.requests;

import dev.stemma.article.Articles;
import dev.stemma.article.HiddenTexts;
import dev.stemma.article.ProposalsChange;
import dev.stemma.events.Event;
import dev.stemma.events.EventData.EditRequested;
import dev.stemma.events.EventData.RevisionApproved;
import dev.stemma.events.EventData.RevisionDecided;
import dev.stemma.events.EventType;
import dev.stemma.events.Topics;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** What reviewers decided: approvals and edits are carried out, the rest is taken note of. */
@Singleton
class ReviewRequests extends Requests {

    private static final String TEXT = "text";

    private final Articles articles;
    private final HiddenTexts hidden;
    private final CarryOut requests;
    private final PublishApproved approvals;
    private final EditAsRequested edits;

    ReviewRequests(
            RequestCursors cursors,
            Articles articles,
            HiddenTexts hidden,
            CarryOut requests,
            PublishApproved approvals,
            EditAsRequested edits) {
        super(Topics.REVIEWS, cursors);
        this.articles = articles;
        this.hidden = hidden;
        this.requests = requests;
        this.approvals = approvals;
        this.edits = edits;
    }

    @Override
    public void apply(Event event) {
        switch (event.data()) {
            case RevisionApproved approved -> approvals.carryOut(event, approved);
            case EditRequested asked -> edits.carryOut(event, asked);
            case RevisionDecided decided -> note(event, decided);
            default -> articles.noteReviews(event.article(), event.sequence());
        }
    }

    private void note(Event event, RevisionDecided decided) {
        List<Long> revisions = Stream.concat(Stream.of(decided.revision()), decided.sameText().stream())
                .toList();
        if (event.type() == EventType.REVISION_UNHIDDEN) {
            hidden.unhide(revisions);
        } else if (decided.what().contains(TEXT)) {
            hidden.hide(revisions);
        }
        boolean settled = event.type() == EventType.REVISION_REJECTED || event.type() == EventType.REVISION_WITHDRAWN;
        requests.note(event, decided, settled ? ProposalsChange.remove(decided.revision()) : ProposalsChange.NONE);
    }
}
