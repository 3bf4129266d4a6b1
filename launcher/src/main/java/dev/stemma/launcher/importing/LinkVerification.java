package dev.stemma.launcher.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.launcher.wiki.Pages;
import dev.stemma.launcher.wiki.Wiki;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Compares backlinks with expected ones. Expected are, for a page, the distinct other pages that link to it or embed it, as
 * {@code outlinks} says; actual are the distinct other pages that the public API names, redirects themselves left out.
 */
final class LinkVerification {
    private final Wiki wiki;
    private final KnownPages pages;

    LinkVerification(Wiki wiki, KnownPages pages) {
        this.wiki = wiki;
        this.pages = pages;
    }

    /**
     * @param file a JSON object with {@code outlinks}: for each title a list of {@code {page}}, null where it leads nowhere
     * @param written all that must have arrived before links are looked at
     */
    Agreement verify(Path file, Collection<JournalEntry> written, Lanes lanes)
            throws IOException, InterruptedException {
        JsonNode outlinks = new ObjectMapper().readTree(file.toFile()).path("outlinks");
        Map<String, Set<String>> expected = expectedBacklinks(outlinks);
        awaitLinks(written, lanes);
        Set<String> redirects = redirects();
        AtomicLong agree = new AtomicLong();
        List<String> differ = Collections.synchronizedList(new ArrayList<>());
        for (Map.Entry<String, JsonNode> page : outlinks.properties()) {
            String title = page.getKey();
            lanes.add(Set.of(title), () -> {
                Set<String> wanted = expected.getOrDefault(titleInWiki(title), Set.of());
                Set<String> actual = actualBacklinks(title, redirects);
                if (actual.equals(wanted)) {
                    agree.incrementAndGet();
                } else {
                    differ.add(difference(title, wanted, actual));
                }
            });
        }
        lanes.finish();
        Collections.sort(differ);
        return new Agreement(agree.get(), outlinks.size(), List.copyOf(differ));
    }

    private Map<String, Set<String>> expectedBacklinks(JsonNode outlinks) {
        Map<String, Set<String>> backlinks = new HashMap<>();
        outlinks.properties().forEach(page -> page.getValue().forEach(link -> {
            String target = link.path("page").asText(null);
            if (!link.path("page").isNull() && target != null && !target.equals(page.getKey())) {
                backlinks
                        .computeIfAbsent(titleInWiki(target), title -> new TreeSet<>())
                        .add(titleInWiki(page.getKey()));
            }
        }));
        return backlinks;
    }

    private void awaitLinks(Collection<JournalEntry> written, Lanes lanes) throws InterruptedException {
        for (JournalEntry page : written) {
            lanes.add(
                    Set.of(page.titleInWiki()),
                    () -> Pages.items(wiki, Wiki.article(page.titleInWiki()) + "/links", CatchingUp.with(page)));
        }
        lanes.finish();
    }

    private Set<String> redirects() throws InterruptedException {
        return Pages.items(wiki, "/articles?prefix=").stream()
                .filter(article -> article.path("redirect").isTextual())
                .map(article -> TitleMapping.key(article.path("title").asText()))
                .collect(Collectors.toSet());
    }

    private Set<String> actualBacklinks(String title, Set<String> redirects) throws InterruptedException {
        String own = titleInWiki(title);
        Set<String> linking = new TreeSet<>();
        for (JsonNode item : Pages.items(wiki, Wiki.article(own) + "/backlinks")) {
            String key = TitleMapping.key(item.path("title").asText());
            if (!key.equals(own) && !redirects.contains(key)) {
                linking.add(key);
            }
        }
        return linking;
    }

    private String titleInWiki(String title) {
        return TitleMapping.key(pages.find(title).map(JournalEntry::titleInWiki).orElse(title));
    }

    private static String difference(String title, Set<String> expected, Set<String> actual) {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(actual);
        Set<String> surplus = new TreeSet<>(actual);
        surplus.removeAll(expected);
        return title + ": expected " + expected.size() + ", found " + actual.size()
                + (missing.isEmpty() ? "" : "; missing " + String.join(", ", missing))
                + (surplus.isEmpty() ? "" : "; surplus " + String.join(", ", surplus));
    }
}
