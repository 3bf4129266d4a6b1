package dev.stemma.gateway.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.editing.EditingPages.Preview;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import dev.stemma.markup.Title;
import io.quarkus.qute.RawString;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Shows how a text would look, and cuts sections out of texts: both are what a preview tells. */
@Singleton
class PreviewDraft {

    private final Wiki wiki;
    private final Pages pages;

    PreviewDraft(Wiki wiki, Pages pages) {
        this.wiki = wiki;
        this.pages = pages;
    }

    /**
     * A preview.
     *
     * @param title where the text would stand
     * @param shown the text to show
     * @param whole the text to warn about: the whole one when only a section is shown
     */
    Preview preview(Title title, String shown, String whole) {
        CompletableFuture<Answer> html = begin(title, shown);
        Answer all = shown.equals(whole) ? html.join() : begin(title, whole).join();
        Answer answer = html.join();
        if (!answer.isOk()) {
            return new Preview(new RawString(""), answer.detail(), List.of());
        }
        List<String> warnings = new ArrayList<>();
        all.json()
                .path("warnings")
                .forEach(warning -> warnings.add(warning.path("message").asText()));
        return new Preview(pages.text(answer.json().path("html").asText()), null, warnings);
    }

    /** A section of a text, empty when the text has none with that id. */
    Optional<SectionText> section(Title title, String source, String id) {
        JsonNode sections = begin(title, source).join().json().path("sections");
        return SectionText.of(source, sections, id);
    }

    private CompletableFuture<Answer> begin(Title title, String source) {
        Map<String, String> body = Map.of("title", title.text(), "source", source);
        return wiki.begin(Ask.post(Destination.ARTICLES, "/preview", body));
    }
}
