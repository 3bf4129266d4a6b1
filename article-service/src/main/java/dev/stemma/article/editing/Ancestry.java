package dev.stemma.article.editing;

import dev.stemma.article.Article;
import dev.stemma.article.Contents;
import dev.stemma.article.Merge;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.events.Revision;
import dev.stemma.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

/** The revisions that an edit may be based on: those that were published in the time for which texts are kept. */
@ApplicationScoped
public class Ancestry {

    /** More revisions between base and head than this are not listed. */
    private static final int MOST_MERGED = 100;

    private final Outbox outbox;
    private final Contents contents;

    Ancestry(Outbox outbox, Contents contents) {
        this.outbox = outbox;
        this.contents = contents;
    }

    /** A published revision of the article by its id, as far as bases are kept. */
    public Optional<Revision> published(Article article, long revision) {
        return outbox.publishing(article.id(), revision)
                .map(entry -> ((HeadChanged) entry.toEvent().data()).revision());
    }

    /** The text of a published revision of the article, as far as bases are kept. */
    public Optional<String> text(Article article, long revision) {
        return published(article, revision).map(Revision::sha256).flatMap(contents::find);
    }

    /** What a head was merged with, or null when it has one parent only. */
    Merge merge(Article article) {
        List<Long> parents = article.head().parents();
        if (parents.size() < 2) {
            return null;
        }
        long base = parents.getLast();
        LinkedList<Long> with = new LinkedList<>();
        Optional<Revision> ancestor = published(article, parents.getFirst());
        while (ancestor.isPresent() && ancestor.get().id() != base && with.size() < MOST_MERGED) {
            with.addFirst(ancestor.get().id());
            ancestor = ancestor.get().parents().stream().findFirst().flatMap(id -> published(article, id));
        }
        return new Merge(base, List.copyOf(with));
    }
}
