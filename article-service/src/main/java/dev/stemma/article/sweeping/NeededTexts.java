package dev.stemma.article.sweeping;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.stemma.article.Articles;
import dev.stemma.article.TextUser;
import dev.stemma.kit.outbox.EventLog;
import dev.stemma.kit.outbox.Outbox;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/**
 * Which texts are needed: those of heads (of deleted articles too), of events that wait, of rows in the log, and of
 * whoever else says so. The order matters: a text goes from the head to nowhere, but its event goes from the outbox to
 * the log, and is in both for a while.
 */
@ApplicationScoped
class NeededTexts {

    private static final String HEAD_TEXT = "head.sha256";
    private static final String TEXT = "text";
    private static final String WAITING_TEXT = Outbox.FIELD + "." + TEXT;

    private final MongoCollection<Document> articles;
    private final EventLog log;
    private final List<TextUser> others;

    NeededTexts(MongoDatabase database, EventLog log, @All List<TextUser> others) {
        this.articles = database.getCollection(Articles.COLLECTION);
        this.log = log;
        this.others = others;
    }

    /** Those of some texts that anything needs. */
    Set<String> of(Collection<String> texts) {
        Set<String> needed = new HashSet<>();
        articles.find(Filters.in(HEAD_TEXT, texts))
                .projection(Projections.include(HEAD_TEXT))
                .forEach(article ->
                        needed.add(article.get("head", Document.class).getString("sha256")));
        // few articles have waiting events: this index finds them, and spares the writes one over all events
        articles.find(Filters.and(Filters.gte(Outbox.PENDING, 0), Filters.in(WAITING_TEXT, texts)))
                .projection(Projections.include(WAITING_TEXT))
                .forEach(article -> article.getList(Outbox.FIELD, Document.class)
                        .forEach(event -> needed.add(event.getString(TEXT))));
        needed.addAll(log.namedOf(texts));
        others.forEach(other -> needed.addAll(other.needed(texts)));
        return needed;
    }
}
