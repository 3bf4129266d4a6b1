package dev.stemma.gateway.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.markup.Title;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Opens the editor where a change that was asked for overlaps with later ones. */
@Singleton
public class FinishByHand {

    private final EditAnswers answers;

    FinishByHand(EditAnswers answers) {
        this.answers = answers;
    }

    /**
     * The editor with both sides.
     *
     * @param refusal what a service answered: {@code edit-conflict} with what it takes to go on
     */
    public Response open(Title title, String comment, Answer refusal, UriInfo uri) {
        JsonNode problem = refusal.json();
        Draft draft = Draft.opened(
                        title,
                        problem.path("yours").asText(""),
                        Origin.of(
                                problem.path("base").path("revision").path("id").asLong()))
                .summarized(comment, false);
        return answers.conflict(draft, refusal, uri);
    }
}
