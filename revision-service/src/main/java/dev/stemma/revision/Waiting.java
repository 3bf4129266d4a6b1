package dev.stemma.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stemma.events.RevisionState;
import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.consistency.ConsistencyToken;
import dev.stemma.kit.consistency.Preference;
import dev.stemma.kit.consistency.Waiters;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.revision.Outcomes.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers to requests that article-service carries out: at once, or when the client prefers to wait, with the outcome. */
@ApplicationScoped
public class Waiting {

    private final Outcomes outcomes;
    private final Waiters waiters;

    Waiting(Outcomes outcomes, Waiters waiters) {
        this.outcomes = outcomes;
        this.waiters = waiters;
    }

    /**
     * What became of a request, as far as it is known.
     *
     * @param state {@code requested} or {@code approved} before, then {@code published}, {@code proposed}, {@code
     *     conflicted} or {@code refused}
     * @param publishedAs the revision that it led to, else absent
     * @param reason why it was not carried out, else absent
     */
    @Schema(name = "RequestProgress")
    public record Progressing(
            String state,
            @JsonInclude(JsonInclude.Include.NON_NULL) Long publishedAs,
            @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {}

    /** The answer to an approval. */
    public Response approved(OutboxEntry event, History history, String prefer) {
        String state = RevisionState.APPROVED.name().toLowerCase(Locale.ROOT);
        return answer(event, history, prefer, state);
    }

    /** The answer to a request for an edit. */
    public Response requested(OutboxEntry event, History history, String prefer) {
        return answer(event, history, prefer, "requested");
    }

    /** The token under which the effect of a decision can be awaited, in any service. */
    public static ConsistencyToken token(OutboxEntry event, History history) {
        return new ConsistencyToken(event.article(), history.cursors().articles(), event.sequence());
    }

    private Response answer(OutboxEntry event, History history, String prefer, String before) {
        Optional<Outcome> outcome = Preference.asksToWait(prefer) ? await(event, prefer) : Optional.empty();
        Progressing body = outcome.map(known -> new Progressing(known.state(), known.revision(), known.reason()))
                .orElseGet(() -> new Progressing(before, null, null));
        Response answer = Response.status(outcome.isPresent() ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(body)
                .header(ConsistencyToken.HEADER, token(event, history))
                .build();
        return Caching.personal(answer);
    }

    private Optional<Outcome> await(OutboxEntry event, String prefer) {
        ConsistencyToken token = new ConsistencyToken(event.article(), 0, event.sequence());
        try {
            waiters.await(
                    token,
                    asked -> outcomes.find(asked.article(), asked.review()).isPresent(),
                    Preference.patience(prefer));
        } catch (Problem notYet) {
            if (notYet.type() != ProblemType.NOT_CAUGHT_UP) {
                throw notYet;
            }
        }
        return outcomes.find(event.article(), event.sequence());
    }
}
