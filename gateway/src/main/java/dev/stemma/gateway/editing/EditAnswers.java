package dev.stemma.gateway.editing;

import dev.stemma.gateway.editing.ResolveConflict.Unfinished;
import dev.stemma.gateway.page.Forms;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.wiki.Answer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Says on pages what becomes of a text. Whatever goes wrong, the text comes back to go on with. */
@Singleton
class EditAnswers {

    private final SaveDraft saving;
    private final ResolveConflict conflicts;
    private final Forms forms;
    private final ShowEditor show;
    private final EditingWords words;

    EditAnswers(SaveDraft saving, ResolveConflict conflicts, Forms forms, ShowEditor show, EditingWords words) {
        this.saving = saving;
        this.conflicts = conflicts;
        this.forms = forms;
        this.show = show;
        this.words = words;
    }

    /** How the text would look. Nobody needs to be logged in for it. */
    Response preview(Draft draft, EditorForm form) {
        return forms.foreign(form)
                .orElseGet(() ->
                        show.preview(draft, saving.whole(draft).orElse(draft).source(), form.uri()));
    }

    /** Saves, if the form is ours, and says what came of it. */
    Response saved(Draft draft, EditorForm form) {
        UriInfo uri = form.uri();
        Optional<Response> stopped = forms.stopped(form, (status, notice) -> show.editor(status, draft, notice, uri));
        if (stopped.isPresent()) {
            return stopped.get();
        }
        if (draft.origin().marked() && ConflictMarks.isIn(draft.source())) {
            return show.editor(400, draft, Notice.of(words.marksLeft()), uri);
        }
        return saving.whole(draft)
                .map(whole -> outcome(draft, whole, saving.save(whole), uri))
                .orElseGet(() -> show.editor(503, draft, Notice.of(words.sectionNotFound()), uri));
    }

    /** Lets somebody finish a text by hand that could not be merged; refused when it cannot be made out. */
    Response conflict(Draft draft, Answer answer, UriInfo uri) {
        Optional<Unfinished> unfinished = isConflict(answer) ? conflicts.resolve(draft, answer) : Optional.empty();
        return unfinished
                .map(found -> show.conflict(found.draft(), found.conflict(), reason(draft, answer), uri))
                .orElseGet(() -> refused(draft, answer, uri));
    }

    private Response outcome(Draft draft, Draft whole, Answer answer, UriInfo uri) {
        return switch (answer.status()) {
            case 200, 201 -> Pages.see(article(draft, answer));
            case 202 -> Pages.see("/proposals/" + answer.json().path("id").asLong(), answer);
            case 401 -> show.editor(401, draft, forms.loginEnded(), uri);
            case 410 -> gone(whole, uri);
            case 409, 412 -> conflict(whole, answer, uri);
            default -> refused(draft, answer, uri);
        };
    }

    private String reason(Draft draft, Answer answer) {
        if (draft.origin().base().isEmpty()) {
            return words.createdMeanwhile();
        }
        return answer.problem().equals("base-unknown") ? words.baseUnknown() : words.conflict();
    }

    private static boolean isConflict(Answer answer) {
        return switch (answer.problem()) {
            case "edit-conflict", "base-unknown", "precondition-failed", "article-exists" -> true;
            default -> false;
        };
    }

    private Response gone(Draft draft, UriInfo uri) {
        Draft anew = draft.with(draft.source(), draft.origin().anew());
        return show.editor(410, anew, Notice.of(words.deletedMeanwhile()), uri);
    }

    private Response refused(Draft draft, Answer answer, UriInfo uri) {
        return show.editor(answer.status(), draft, Notice.of(words.notSaved() + " " + answer.detail()), uri);
    }

    private static String article(Draft draft, Answer answer) {
        String section = draft.origin()
                .section()
                .map(id -> "#" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                .orElse("");
        String after = answer.consistency().map(token -> "?after=" + token).orElse("");
        return "/wiki/" + draft.title().path() + after + section;
    }
}
