package dev.stemma.launcher.importing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.launcher.wiki.Answer;
import dev.stemma.launcher.wiki.Pages;
import dev.stemma.launcher.wiki.Wiki;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Some wikis let a link name only the last part of a path: {@code [[Styling]]} for {@code Advanced/Styling}. Each such target
 * that no title matches, and exactly one title's last part does (case aside), becomes a redirect to that title.
 */
final class ShortLinks {
    private final Wiki wiki;
    private final ImportCalls calls;
    private final String author;
    private final String at;

    final Map<String, String> made = new TreeMap<>();
    final List<String> notMade = new ArrayList<>();

    /**
     * @param author who makes the redirects
     * @param at when, RFC 3339
     */
    ShortLinks(Wiki wiki, ImportCalls calls, String author, String at) {
        this.wiki = wiki;
        this.calls = calls;
        this.author = author;
        this.at = at;
    }

    /** Makes the redirects that these pages' links need; the links of each are up to date when it is looked at. */
    List<JournalEntry> redirect(Collection<JournalEntry> pages, Lanes lanes, Runnable step)
            throws InterruptedException {
        Set<String> missing = missingTargets(pages, lanes, step);
        Map<String, Set<String>> byLastPart = titlesByLastPart();
        List<JournalEntry> written = new ArrayList<>();
        long number = -1;
        for (String target : missing) {
            Set<String> titles = byLastPart.getOrDefault(lastPart(target), Set.of());
            if (titles.size() == 1) {
                redirect(target, titles.iterator().next(), number--, written);
            } else if (titles.size() > 1) {
                notMade.add(target + ": " + titles.size() + " titles end so (" + String.join(", ", titles) + ")");
            }
        }
        return written;
    }

    private Set<String> missingTargets(Collection<JournalEntry> pages, Lanes lanes, Runnable step)
            throws InterruptedException {
        Set<String> missing = new ConcurrentSkipListSet<>();
        for (JournalEntry page : pages) {
            lanes.add(Set.of(page.titleInWiki()), () -> {
                String path = Wiki.article(page.titleInWiki()) + "/links";
                for (JsonNode link : Pages.items(wiki, path, CatchingUp.with(page))) {
                    if (!link.path("exists").asBoolean()) {
                        missing.add(link.path("title").asText());
                    }
                }
                step.run();
            });
        }
        lanes.finish();
        return missing;
    }

    private Map<String, Set<String>> titlesByLastPart() throws InterruptedException {
        Map<String, Set<String>> titles = new HashMap<>();
        for (JsonNode article : Pages.items(wiki, "/articles?prefix=")) {
            if (article.path("redirect").isNull() || article.path("redirect").isMissingNode()) {
                String title = article.path("title").asText();
                titles.computeIfAbsent(lastPart(title), part -> new TreeSet<>()).add(title);
            }
        }
        return titles;
    }

    private void redirect(String from, String to, long number, List<JournalEntry> written) throws InterruptedException {
        String source = "#REDIRECT [[" + to + "]]\n";
        ReplayRecord record = new ReplayRecord(
                number, ReplayRecord.Op.CREATE, from, null, source, author, at, "Short link", Sha256.of(source));
        // The key names the redirect, not its place: the places differ when an import goes on.
        Answer answer = calls.create(record, from, source, Sha256.of(from).substring(0, 16));
        if (answer.ok()) {
            made.put(from, to);
            written.add(new JournalEntry(
                    number,
                    Outcome.CREATED,
                    from,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    ApplyRecord.emptyToNull(answer.consistency()),
                    null));
        } else if (!answer.problem().equals("article-exists")) {
            notMade.add(from + ": " + answer.explained());
        }
    }

    private static String lastPart(String title) {
        return title.substring(title.lastIndexOf('/') + 1).replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
