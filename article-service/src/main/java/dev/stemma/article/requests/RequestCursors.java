package dev.stemma.article.requests;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import dev.stemma.article.Articles;
import dev.stemma.events.Applied;
import dev.stemma.events.Topics;
import dev.stemma.kit.inbox.Projection.Position;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** How far each article's requests are carried out, and of which topics some are missing. */
@ApplicationScoped
class RequestCursors {

    private static final String STALE = "staleTopics";

    private final MongoCollection<Cursors> articles;

    RequestCursors(MongoDatabase database) {
        this.articles = database.getCollection(Articles.COLLECTION, Cursors.class);
    }

    /**
     * What is read of an article's document.
     *
     * @param id the article's id
     * @param applied how far its requests are carried out
     * @param staleTopics topics of which requests are missing, or null
     */
    public record Cursors(@BsonId long id, Applied applied, List<String> staleTopics) {}

    Position position(long article, String topic) {
        Cursors cursors = articles.find(Filters.eq(article))
                .projection(Projections.include("applied", STALE))
                .first();
        if (cursors == null || cursors.applied() == null) {
            return Position.START;
        }
        long cursor = topic.equals(Topics.REVIEWS)
                ? cursors.applied().reviews()
                : cursors.applied().links();
        return new Position(
                cursor, cursors.staleTopics() != null && cursors.staleTopics().contains(topic));
    }

    void markStale(long article, String topic, boolean stale) {
        articles.updateOne(Filters.eq(article), stale ? Updates.addToSet(STALE, topic) : Updates.pull(STALE, topic));
    }
}
