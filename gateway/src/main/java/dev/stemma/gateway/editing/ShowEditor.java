package dev.stemma.gateway.editing;

import dev.stemma.gateway.editing.EditingPages.Conflict;
import dev.stemma.gateway.editing.EditingPages.Editor;
import dev.stemma.gateway.editing.EditingPages.Fields;
import dev.stemma.gateway.editing.EditingPages.Preview;
import dev.stemma.gateway.editing.EditingPages.Standing;
import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.ArticleViews;
import dev.stemma.gateway.page.Frame;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.wiki.Answer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletableFuture;

/** Shows the editor with all that belongs to it. */
@Singleton
class ShowEditor {

    private final PreviewDraft previews;
    private final Standings standings;
    private final ArticleViews views;
    private final Pages pages;
    private final EditingWords words;

    ShowEditor(PreviewDraft previews, Standings standings, ArticleViews views, Pages pages, EditingWords words) {
        this.previews = previews;
        this.standings = standings;
        this.views = views;
        this.pages = pages;
        this.words = words;
    }

    /** The editor, and why it is shown again. */
    Response editor(int status, Draft draft, Notice notice, UriInfo uri) {
        return page(status, draft, notice, null, null, uri);
    }

    /** The editor with both sides of a conflict. */
    Response conflict(Draft draft, Conflict conflict, String message, UriInfo uri) {
        return page(409, draft, Notice.of(message), null, conflict, uri);
    }

    /**
     * The editor with a preview of its text.
     *
     * @param whole the whole text where the draft is a section's
     */
    Response preview(Draft draft, String whole, UriInfo uri) {
        return page(200, draft, Notice.NONE, previews.preview(draft.title(), draft.source(), whole), null, uri);
    }

    /** Why there is no text to edit: the article cannot be read, or has no such section. */
    Response nothing(Answer answer, UriInfo uri) {
        return answer.isOk() ? pages.failed(404, words.noSuchSection(), uri) : pages.refusal(answer, uri);
    }

    private Response page(int status, Draft draft, Notice notice, Preview preview, Conflict conflict, UriInfo uri) {
        CompletableFuture<ArticleTabs> tabs = views.begin(draft.title(), "edit");
        Standing standing = standings.of(draft.title());
        Editor editor = new Editor(Fields.of(draft), standing, notice, preview, conflict);
        Frame frame = pages.frame(heading(draft, standing), uri);
        return pages.answer(status, EditingPages.editor(frame, tabs.join(), editor, pages.styleNonce()));
    }

    private String heading(Draft draft, Standing standing) {
        String title = draft.title().text();
        if (!standing.edit()) {
            return words.viewing(title);
        }
        if (draft.origin().section().isPresent()) {
            return words.editingSection(title);
        }
        return draft.origin().base().isPresent() ? words.editing(title) : words.creating(title);
    }
}
