package dev.stemma.gateway.proposing;

import dev.stemma.gateway.comparing.ComparingPages.Comparison;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads proposals and what they change, as far as the visitor may see them. */
@Singleton
public class Proposals {

    private static final Pattern CONSISTENCY = Pattern.compile("\\d{1,18}:\\d{1,18}(\\.\\d{1,18})?");

    private final Wiki wiki;
    private final Visitor visitor;

    Proposals(Wiki wiki, Visitor visitor) {
        this.wiki = wiki;
        this.visitor = visitor;
    }

    /**
     * A proposal.
     *
     * @param after token of a write that the answer shall contain, or null
     */
    public Answer read(long id, String after) {
        Optional<String> token = Optional.ofNullable(after).filter(CONSISTENCY.asMatchPredicate());
        return wiki.call(get("/revisions/" + id).after(token));
    }

    /** A list of proposals. */
    public Answer list(String path) {
        return wiki.call(get(path));
    }

    /** What a proposal changes. An open one is shown merged with what is published by now, as approving it would do. */
    public ProposedChanges changes(ShownProposal proposal) {
        if (proposal.base() == null) {
            return ProposedChanges.of(proposal, null);
        }
        if (proposal.isOpen()) {
            Answer merge = wiki.call(get("/revisions/" + proposal.line().id() + "/merge"));
            if (merge.json().path("head").path("id").isIntegralNumber()) {
                return ProposedChanges.merged(proposal, merge.json());
            }
        }
        String path =
                "/revisions/" + proposal.base() + "/compare/" + proposal.line().id();
        Answer answer = wiki.call(get(path));
        return ProposedChanges.of(proposal, answer.isOk() ? Comparison.of(answer.json(), false) : null);
    }

    private Ask get(String path) {
        return Ask.get(Destination.REVISIONS, path).as(visitor.accessToken());
    }
}
