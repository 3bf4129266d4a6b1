package dev.stemma.gateway.undoing;

import dev.stemma.gateway.editing.FinishByHand;
import dev.stemma.gateway.page.Forms.Again;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.markup.Title;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Says what became of an edit that was asked for. */
@Singleton
class Outcomes {

    private final FinishByHand editor;
    private final UndoingWords words;

    Outcomes(FinishByHand editor, UndoingWords words) {
        this.editor = editor;
        this.words = words;
    }

    /** The page to go on with: the article, one's own proposal, or the form again. */
    Response of(Title title, Answer answer, Again again) {
        return switch (answer.json().path("state").asText()) {
            case "proposed" ->
                Pages.see("/proposals/" + answer.json().path("publishedAs").asLong(), answer);
            case "refused" ->
                again.show(409, Notice.of(reason(answer.json().path("reason").asText())));
            default -> Pages.see("/wiki/" + title.path(), answer);
        };
    }

    /** The form again; or the editor, where later changes overlap. */
    Response refused(Title title, String comment, Answer answer, Again again, UriInfo uri) {
        return answer.problem().equals("edit-conflict")
                ? editor.open(title, comment, answer, uri)
                : again.show(answer.status(), Notice.of(answer.detail()));
    }

    private String reason(String code) {
        return switch (code) {
            case "conflict" -> words.overlaps();
            case "protected" -> words.isProtected();
            case "unchanged" -> words.unchanged();
            case "deleted", "not-found" -> words.deleted();
            default -> words.refused();
        };
    }
}
