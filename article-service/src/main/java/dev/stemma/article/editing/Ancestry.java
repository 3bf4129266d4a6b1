package dev.stemma.article.editing;

import dev.stemma.article.Article;
import dev.stemma.article.Contents;
import dev.stemma.article.Merge;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.events.Revision;
import dev.stemma.kit.outbox.Outbox;
import dev.stemma.kit.outbox.OutboxEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The revisions that an edit may be based on: those that were published in the time for which texts are kept. */
@ApplicationScoped
public class Ancestry {

    /** Of more events between base and head than this only the last ones are looked at. */
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
        long before = article.sequence() - 1;
        long first =
                outbox.publishing(article.id(), base).map(OutboxEntry::sequence).orElse(before - 1) + 1;
        List<Long> with = outbox.range(article.id(), Math.max(first, before - MOST_MERGED + 1), before).stream()
                .filter(entry -> entry.eventType().changesHead())
                .map(OutboxEntry::revision)
                .toList();
        return new Merge(base, with);
    }
}
