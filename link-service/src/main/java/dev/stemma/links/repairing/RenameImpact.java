package dev.stemma.links.repairing;

import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPages;
import dev.stemma.links.Target;
import dev.stemma.links.TitleLookup;
import dev.stemma.links.graph.CurrentGraph;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds what a renaming would touch. */
@ApplicationScoped
class RenameImpact {

    private static final int BATCH = 500;

    /** Sections are counted in so many articles. */
    private static final int MOST_ARTICLES = 10_000;

    private final LinkPages pages;
    private final TitleLookup titles;
    private final CurrentGraph graph;

    RenameImpact(LinkPages pages, TitleLookup titles, CurrentGraph graph) {
        this.pages = pages;
        this.titles = titles;
        this.graph = graph;
    }

    /**
     * What a renaming would touch.
     *
     * @param title the article's title
     * @param backlinks how many articles link to this very title, redirects among them: those that a repair would rewrite
     * @param redirects how many of them are redirects
     * @param sections how many sections of theirs such links stand in
     * @param aliases how many other titles lead to the article
     * @param taken whether another article has the new title, so that the renaming would be refused; null without one
     * @param complete whether sections were counted in all of these articles
     */
    record Impact(
            String title, int backlinks, int redirects, int sections, int aliases, Boolean taken, boolean complete) {}

    /**
     * Looks.
     *
     * @param to the new title, if it is known
     * @throws dev.stemma.kit.problem.Problem article-not-found or article-deleted
     */
    Impact of(Title title, Optional<Title> to) {
        LinkPage article = titles.require(title);
        String key = article.key();
        int backlinks = graph.get().read(view -> view.linkingTo(key));
        return new Impact(
                article.title(),
                backlinks,
                pages.redirectsTo(List.of(key)).size(),
                sections(key),
                article.keys().size() - 1,
                to.map(wanted -> isTaken(wanted, article)).orElse(null),
                backlinks <= MOST_ARTICLES);
    }

    private boolean isTaken(Title wanted, LinkPage article) {
        return pages.byKeys(List.of(wanted.key())).stream()
                .anyMatch(holder -> holder.id() != article.id() && wanted.key().equals(holder.key()));
    }

    private int sections(String key) {
        int sections = 0;
        int seen = 0;
        List<LinkPage> batch = List.of();
        do {
            LinkPage last = batch.isEmpty() ? null : batch.getLast();
            batch = pages.linkingTo(
                    List.of(key), last == null ? null : last.key(), last == null ? 0 : last.id(), BATCH);
            for (LinkPage page : batch) {
                sections += (int) page.targets().stream()
                        .filter(target -> target.key().equals(key))
                        .map(Target::section)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
            }
            seen += batch.size();
        } while (batch.size() == BATCH && seen < MOST_ARTICLES);
        return sections;
    }
}
