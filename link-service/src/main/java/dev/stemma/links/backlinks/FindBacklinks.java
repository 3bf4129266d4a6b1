package dev.stemma.links.backlinks;

import dev.stemma.kit.paging.Cursor;
import dev.stemma.kit.paging.Page;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPages;
import dev.stemma.links.Target;
import dev.stemma.links.TitleLookup;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Finds who links to a title, whether an article has it or not. */
@ApplicationScoped
class FindBacklinks {

    private static final int CURSOR_PARTS = 2;

    private final LinkPages pages;
    private final TitleLookup titles;
    private final MostRelevant relevant;

    FindBacklinks(LinkPages pages, TitleLookup titles, MostRelevant relevant) {
        this.pages = pages;
        this.titles = titles;
        this.relevant = relevant;
    }

    /**
     * A page of backlinks in the order of titles.
     *
     * @param redirects whether links that lead here through redirects and aliases count too
     */
    Page<Backlink> find(Title title, boolean redirects, PageRequest page) {
        Map<String, Optional<String>> ways = ways(title, redirects);
        Optional<Cursor> cursor = page.cursor(CURSOR_PARTS);
        List<LinkPage> found = pages.linkingTo(
                ways.keySet(),
                cursor.map(behind -> behind.text(0)).orElse(null),
                cursor.map(behind -> behind.number(1)).orElse(0L),
                page.limit() + 1);
        return Page.of(found, page.limit(), linking -> Cursor.after(linking.key(), linking.id()))
                .map(linking -> backlink(linking, ways));
    }

    /** The same in the order of how much the linking articles matter, the ones that matter most first. */
    Page<Backlink> mostRelevant(Title title, boolean redirects, PageRequest page) {
        Map<String, Optional<String>> ways = ways(title, redirects);
        Page<LinkPage> found = relevant.linkingTo(ways.keySet(), page);
        List<Backlink> items = found.items().stream()
                .filter(linking -> linking.live() && links(linking, ways))
                .map(linking -> backlink(linking, ways))
                .toList();
        return new Page<>(items, found.next());
    }

    private static boolean links(LinkPage page, Map<String, Optional<String>> ways) {
        return page.targets().stream().anyMatch(target -> ways.containsKey(target.key()));
    }

    /** The keys that lead to the title, each with the title of the redirect or alias; empty for the title itself. */
    private Map<String, Optional<String>> ways(Title title, boolean redirects) {
        Optional<LinkPage> holder = titles.holder(title);
        Map<String, Optional<String>> ways = new TreeMap<>();
        ways.put(holder.map(LinkPage::key).orElse(title.key()), Optional.empty());
        if (redirects) {
            holder.map(LinkPage::keys)
                    .orElse(List.of())
                    .forEach(alias -> ways.putIfAbsent(alias, Optional.of(text(alias))));
            for (LinkPage redirect : pages.redirectsTo(List.copyOf(ways.keySet()))) {
                redirect.keys().forEach(key -> ways.putIfAbsent(key, Optional.of(redirect.title())));
            }
        }
        return ways;
    }

    private static String text(String key) {
        return Title.of(key).map(Title::text).orElse(key);
    }

    private static Backlink backlink(LinkPage linking, Map<String, Optional<String>> ways) {
        List<Target> here = linking.targets().stream()
                .filter(target -> ways.containsKey(target.key()))
                .toList();
        boolean direct = here.stream().anyMatch(target -> ways.get(target.key()).isEmpty());
        return new Backlink(
                linking.id(),
                linking.title(),
                here.stream()
                        .map(Target::section)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(linking.sections()::get)
                        .toList(),
                here.stream().mapToInt(Target::count).sum(),
                direct ? null : ways.get(here.getFirst().key()).orElse(null));
    }

    /**
     * An article that links here.
     *
     * @param id id of the article
     * @param title its title
     * @param sections ids of the sections in which the links stand; none stands for above the first heading
     * @param count how many links they are
     * @param via the redirect or alias through which its first link leads here, or null when one leads here directly
     */
    record Backlink(long id, String title, List<String> sections, int count, String via) {}
}
