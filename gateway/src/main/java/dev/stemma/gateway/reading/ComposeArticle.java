package dev.stemma.gateway.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.page.Pages;
import dev.stemma.gateway.reading.AskForArticle.Asked;
import dev.stemma.gateway.reading.ReadingPages.Contents;
import dev.stemma.gateway.reading.ReadingPages.LastChange;
import dev.stemma.gateway.reading.ReadingPages.ShownArticle;
import dev.stemma.markup.Title;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Puts together what was asked about an article. */
@Singleton
class ComposeArticle {

    /** With fewer sections than that a table of them tells nothing. */
    private static final int FEWEST_SECTIONS = 3;

    private final MissingLinks missingLinks;
    private final ReadingWords words;
    private final Pages pages;

    ComposeArticle(MissingLinks missingLinks, ReadingWords words, Pages pages) {
        this.missingLinks = missingLinks;
        this.words = words;
        this.pages = pages;
    }

    ShownArticle compose(JsonNode article, Title title, Asked asked) {
        String marked = missingLinks.mark(asked.html().join().body(), title.text());
        List<Title> from = new ArrayList<>();
        article.path("redirectedFrom")
                .forEach(redirect -> Title.of(redirect.asText()).ifPresent(from::add));
        DressText dressing = new DressText(title.path(), words);
        String dressed = dressing.dress(marked);
        List<Contents> sections = dressing.contents();
        return new ShownArticle(
                title,
                pages.text(dressed),
                sections.size() < FEWEST_SECTIONS ? List.of() : sections,
                from,
                Title.of(article.path("redirect").asText("")).orElse(null),
                LastChange.of(article.path("revision")));
    }
}
