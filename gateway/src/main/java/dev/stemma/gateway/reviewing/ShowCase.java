package dev.stemma.gateway.reviewing;

import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.proposing.Proposals;
import dev.stemma.gateway.proposing.ShownProposal;
import dev.stemma.gateway.wiki.Answer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;

/** Shows one proposal on the desk. */
@Singleton
class ShowCase {

    private final Proposals proposals;
    private final OpenCase cases;
    private final Pages pages;
    private final ReviewingWords words;

    ShowCase(Proposals proposals, OpenCase cases, Pages pages, ReviewingWords words) {
        this.proposals = proposals;
        this.cases = cases;
        this.pages = pages;
        this.words = words;
    }

    /** The page of a proposal, or why it cannot be shown. */
    Response page(int status, long id, QueueFilter filter, Notice notice, String reason, String form, UriInfo uri) {
        Answer answer = proposals.read(id, null);
        if (!answer.isOk()) {
            return pages.refusal(answer, uri);
        }
        ShownProposal proposal = ShownProposal.of(answer.json(), Instant.now());
        String heading = words.heading(id, proposal.line().title().text());
        return pages.answer(
                status,
                ReviewingPages.proposal(
                        pages.frame(heading, uri), cases.open(proposal, filter, reason, form), filter, notice));
    }
}
