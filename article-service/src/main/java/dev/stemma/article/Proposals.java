package dev.stemma.article;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;

/** The open proposals of the articles. They stand in the article's document, so that one write settles both. */
@ApplicationScoped
public class Proposals {

    /** How many may be open for one article. */
    public static final int MOST = 200;

    static final String FIELD = "proposals";
    static final String REVISION = FIELD + ".revision";

    private final MongoCollection<Open> articles;

    Proposals(MongoDatabase database) {
        this.articles = database.getCollection(Articles.COLLECTION, Open.class);
    }

    /**
     * What is read of an article's document.
     *
     * @param id the article's id
     * @param proposals its open proposals
     */
    public record Open(@BsonId long id, List<Proposal> proposals) {}

    /** The open proposal of that article with that id. */
    public Optional<Proposal> find(long article, long revision) {
        return of(article).stream()
                .filter(proposal -> proposal.revision() == revision)
                .findFirst();
    }

    /** Whether that revision is an open proposal of that article, or what one was made from. */
    public boolean name(long article, long revision) {
        return of(article).stream()
                .anyMatch(open -> open.revision() == revision || Objects.equals(open.base(), revision));
    }

    /** Whether an article has as many as it may have. */
    public boolean isFull(long article) {
        return of(article).size() >= MOST;
    }

    /** The change that adds one, in the place of another if it supersedes one that is still open. */
    public ProposalsChange adding(Proposal proposal, long article, Long superseded) {
        List<Long> open = of(article).stream().map(Proposal::revision).toList();
        int place = superseded == null ? -1 : open.indexOf(superseded);
        return place < 0 ? ProposalsChange.add(proposal) : ProposalsChange.replace(superseded, place, proposal);
    }

    private List<Proposal> of(long article) {
        return Optional.ofNullable(articles.find(Filters.eq(article))
                        .projection(Projections.include(FIELD))
                        .first())
                .map(Open::proposals)
                .orElse(List.of());
    }

    static Bson hasRoom() {
        return Filters.exists(FIELD + "." + (MOST - 1), false);
    }
}
