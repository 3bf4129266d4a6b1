package dev.stemma.links.tallying;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.stemma.kit.store.Schema;
import dev.stemma.links.Generation;
import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPage.TitleName;
import dev.stemma.links.LinkPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** One document per article that says in which lists it stands; made anew whenever something that it depends on changes. */
@ApplicationScoped
public class Standings implements Schema {

    /** Name of the collection. */
    public static final String COLLECTION = "standings";

    private final Supplier<Generation> generation;
    private final LinkPages pages;
    private final Tallies tallies;
    private final Versioned<Standing> versions;

    Standings(Supplier<Generation> generation, LinkPages pages, Tallies tallies) {
        this.generation = generation;
        this.pages = pages;
        this.tallies = tallies;
        this.versions = new Versioned<>(() -> generation.get().collection(COLLECTION, Standing.class));
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public void createIn(MongoDatabase database) {
        generation.get().createIndexes(this);
    }

    @Override
    public List<IndexModel> indexes() {
        List<IndexModel> indexes = new ArrayList<>();
        indexes.add(new IndexModel(
                Indexes.compoundIndex(Indexes.descending("incoming"), Indexes.ascending("_id")),
                new IndexOptions().partialFilterExpression(Filters.gt("incoming", 0))));
        for (String list : List.of("orphan", "deadEnd", "self", "doubleRedirect", "brokenRedirect")) {
            indexes.add(new IndexModel(Indexes.ascending(list, "_id"), new IndexOptions().sparse(true)));
        }
        return indexes;
    }

    Optional<Standing> of(long article) {
        Map<Long, Standing> found = new HashMap<>();
        versions.read(List.of(article), standing -> found.put(article, standing));
        return Optional.ofNullable(found.get(article));
    }

    /** Makes those of these articles anew, until nobody interferes. */
    void renew(Collection<Long> articles) {
        for (List<Long> some : Versioned.parts(List.copyOf(articles))) {
            while (!renewedAtOnce(some)) {
                Thread.onSpinWait();
            }
        }
    }

    /** The versions are read first: whoever sees something newer than this writes a later version. */
    private boolean renewedAtOnce(List<Long> articles) {
        Map<Long, Long> before = new HashMap<>();
        versions.read(articles, standing -> before.put(standing.id(), standing.version()));
        List<LinkPage> now = pages.byIds(articles);
        Map<String, Tally> counts =
                tallies.read(now.stream().flatMap(page -> page.held().stream()).toList());
        Map<String, LinkPage> targets = pages.holders(now.stream()
                .map(LinkPage::redirect)
                .filter(Objects::nonNull)
                .map(TitleName::key)
                .toList());
        return versions.write(now.stream()
                .map(page -> standing(page, before.getOrDefault(page.id(), 0L) + 1, counts, targets))
                .map(standing -> versions.next(standing.id(), standing.version(), standing))
                .toList());
    }

    /** Where an article stands, given what is counted at its titles and who has the title that it redirects to. */
    static Standing standing(LinkPage page, long version, Map<String, Tally> counts, Map<String, LinkPage> targets) {
        if (!page.live()) {
            return Standing.nowhere(page.id(), version);
        }
        long incoming = incoming(page, counts);
        boolean article = page.redirect() == null;
        LinkPage target = article ? null : targets.get(page.redirect().key());
        return new Standing(
                page.id(),
                version,
                page.title(),
                incoming > 0 ? incoming : null,
                article && incoming == 0 ? page.key() : null,
                article && page.own().leadNowhere() ? page.key() : null,
                page.own().count() > 0 ? page.key() : null,
                page.own().count(),
                target != null && target.redirect() != null ? page.key() : null,
                !article && target == null ? page.key() : null,
                article ? null : page.redirect().title());
    }

    private static long incoming(LinkPage page, Map<String, Tally> counts) {
        long links = page.held().stream()
                .map(counts::get)
                .filter(Objects::nonNull)
                .mapToLong(Tally::links)
                .sum();
        return Math.max(0, links - page.own().keys());
    }
}
