package dev.stemma.gateway.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Finds out which links of a text lead to nothing yet. When that cannot be known, no link is marked. */
@Singleton
class MissingLinks {

    /** As many titles as one question may have. */
    private static final int AT_ONCE = 1_000;

    private final Wiki wiki;
    private final ReadingWords words;

    MissingLinks(Wiki wiki, ReadingWords words) {
        this.wiki = wiki;
        this.words = words;
    }

    /**
     * The HTML with its missing links marked.
     *
     * @param shown title of the page itself, which exists even where the link graph has not heard of it yet
     * @param links the article's links as far as the link graph knows them; the others are asked for
     */
    String mark(String html, String shown, Answer links) {
        Set<String> unknown = LinkMarks.titles(html);
        unknown.remove(shown);
        Set<String> missing = new HashSet<>();
        for (JsonNode link : links.json().path("items")) {
            String title = link.path("title").asText();
            if (link.path("exists").isBoolean()
                    && unknown.remove(title)
                    && !link.path("exists").booleanValue()) {
                missing.add(title);
            }
        }
        ask(List.copyOf(unknown), missing);
        return missing.isEmpty() ? html : LinkMarks.mark(html, missing::contains, words.missing());
    }

    private void ask(List<String> titles, Set<String> missing) {
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < titles.size(); i += AT_ONCE) {
            List<String> some = titles.subList(i, Math.min(titles.size(), i + AT_ONCE));
            answers.add(wiki.begin(Ask.post(Destination.LINKS, "/links/exists", Map.of("titles", some))));
        }
        for (CompletableFuture<Answer> answer : answers) {
            for (Map.Entry<String, JsonNode> title : answer.join().json().properties()) {
                if (!title.getValue().path("exists").asBoolean(true)) {
                    missing.add(title.getKey());
                }
            }
        }
    }
}
