package dev.stemma.gateway.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds out which links of a text lead to nothing yet. When that cannot be known, no link is marked. That an article exists is
 * remembered for a while, that it does not is asked each time: whoever has just written it must not be told otherwise.
 */
@Singleton
class MissingLinks {

    /** As many titles as one question may have. */
    private static final int AT_ONCE = 1_000;

    /** About 4 MiB. */
    private static final int MOST_REMEMBERED = 20_000;

    private final Cache<String, Boolean> existing;
    private final Wiki wiki;
    private final ReadingWords words;

    /**
     * Asks the wiki.
     *
     * @param remembered so long a link to an article that was deleted may go on looking like the others
     */
    MissingLinks(
            Wiki wiki,
            ReadingWords words,
            @ConfigProperty(name = "stemma.reading.links-remembered", defaultValue = "1S") Duration remembered) {
        this.existing = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(remembered)
                .build();
        this.wiki = wiki;
        this.words = words;
    }

    /**
     * The HTML with its missing links marked.
     *
     * @param shown title of the page itself, which exists even where the link graph has not heard of it yet
     */
    String mark(String html, String shown) {
        Set<String> titles = LinkMarks.titles(html);
        titles.remove(shown);
        titles.removeIf(title -> existing.getIfPresent(title) != null);
        Set<String> missing = missing(List.copyOf(titles));
        return missing.isEmpty() ? html : LinkMarks.mark(html, missing::contains, words.missing());
    }

    private Set<String> missing(List<String> titles) {
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < titles.size(); i += AT_ONCE) {
            List<String> some = titles.subList(i, Math.min(titles.size(), i + AT_ONCE));
            answers.add(wiki.begin(Ask.post(Destination.LINKS, "/links/exists", Map.of("titles", some))));
        }
        Set<String> missing = new HashSet<>();
        for (CompletableFuture<Answer> answer : answers) {
            for (Map.Entry<String, JsonNode> title : answer.join().json().properties()) {
                JsonNode exists = title.getValue().path("exists");
                if (exists.isBoolean() && exists.booleanValue()) {
                    existing.put(title.getKey(), true);
                } else if (exists.isBoolean()) {
                    missing.add(title.getKey());
                }
            }
        }
        return missing;
    }
}
