package dev.stemma.links;

import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what titles lead to, many at once. */
@ApplicationScoped
public class TitleLookup {

    private static final int KEYS_PER_QUERY = 1_000;

    private final LinkPages pages;

    TitleLookup(LinkPages pages) {
        this.pages = pages;
    }

    /** The live article that a title leads to, without its links. */
    public Optional<LinkPage> holder(Title title) {
        return pages.byKeys(List.of(title.key())).stream().reduce((older, newer) -> newer);
    }

    /**
     * The live article that a title leads to.
     *
     * @throws Problem article-deleted or article-not-found
     */
    public LinkPage require(Title title) {
        return holder(title)
                .orElseThrow(() -> pages.deletedByKey(title.key()).isPresent()
                        ? new Problem(ProblemType.ARTICLE_DELETED, "The article " + title.text() + " was deleted.")
                        : new Problem(ProblemType.ARTICLE_NOT_FOUND, "There is no article " + title.text() + "."));
    }

    /** What each key leads to; keys that no live article has are left out. */
    public Map<String, Existence> existing(Collection<String> keys) {
        Map<String, Existence> existing = new HashMap<>();
        List<String> distinct = keys.stream().distinct().toList();
        for (int from = 0; from < distinct.size(); from += KEYS_PER_QUERY) {
            for (LinkPage holder :
                    pages.byKeys(distinct.subList(from, Math.min(from + KEYS_PER_QUERY, distinct.size())))) {
                holder.keys().forEach(key -> existing.put(key, Existence.of(key, holder)));
            }
        }
        return existing;
    }
}
