package dev.stemma.gateway.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.editing.EditingPages.Conflict;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Makes a text to finish out of two that could not be merged. Both sides stand in it, so that no word is lost. */
@Singleton
class ResolveConflict {

    private final Wiki wiki;
    private final Visitor visitor;

    ResolveConflict(Wiki wiki, Visitor visitor) {
        this.wiki = wiki;
        this.visitor = visitor;
    }

    /**
     * A text to finish.
     *
     * @param draft the merged text with its conflicts marked, to be saved over what stands now
     * @param conflict the sides that it was made from
     */
    record Unfinished(Draft draft, Conflict conflict) {}

    /** What to finish after that refusal; empty when it does not say what the article looks like now. */
    Optional<Unfinished> resolve(Draft draft, Answer refusal) {
        JsonNode problem = refusal.json();
        JsonNode current = problem.path("current");
        if (!current.path("source").isTextual()) {
            current = wiki.call(Ask.get(
                                    Destination.ARTICLES,
                                    "/articles/" + draft.title().path())
                            .as(visitor.accessToken()))
                    .json();
        }
        JsonNode revision = current.path("revision");
        if (!current.path("source").isTextual() || !revision.path("id").canConvertToLong()) {
            return Optional.empty();
        }
        String theirs = current.path("source").asText();
        List<Hunk> hunks = Hunk.read(problem.path("conflicts"));
        boolean merged = problem.path("merged").isTextual() && !hunks.isEmpty();
        List<Hunk> places = merged ? hunks : List.of(new Hunk(null, theirs, draft.source(), 1));
        String text = ConflictMarks.mark(merged ? problem.path("merged").asText() : theirs, places);
        Conflict conflict = new Conflict(
                problem.path("base").path("source").asText(null),
                theirs,
                revision.path("author").path("name").asText(),
                draft.source(),
                places);
        Origin origin = draft.origin().at(revision.path("id").longValue()).withMarks();
        return Optional.of(new Unfinished(draft.with(text, origin), conflict));
    }
}
