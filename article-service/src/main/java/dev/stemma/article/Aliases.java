package dev.stemma.article;

import dev.stemma.article.Articles.Written;
import dev.stemma.events.EventData.AliasReleased;
import dev.stemma.events.EventType;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.outbox.Relay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Old titles that lead to articles: whoever takes one as a title of their own releases it from its holder first. */
@ApplicationScoped
public class Aliases {

    private final Articles articles;
    private final Relay relay;

    Aliases(Articles articles, Relay relay) {
        this.articles = articles;
        this.relay = relay;
    }

    /** Whether the key is an old title of an article that is called otherwise now. */
    public static boolean isAlias(Article holder, String key) {
        return !holder.keys().getFirst().equals(key);
    }

    /**
     * Takes an alias from its holder.
     *
     * @param occasion who wants it; its event id is that of the release
     * @return false when the holder has moved on: read it again
     */
    public boolean release(Article holder, String key, Occasion occasion) {
        List<String> left =
                holder.keys().stream().filter(other -> !other.equals(key)).toList();
        Article next = holder.withTitle(holder.title(), left);
        OutboxEntry event = ArticleOutbox.entry(occasion, EventType.ALIAS_RELEASED, next, new AliasReleased(key));
        boolean done = articles.change(next, event) == Written.DONE;
        if (done) {
            relay.committed(holder.id());
        }
        return done;
    }
}
