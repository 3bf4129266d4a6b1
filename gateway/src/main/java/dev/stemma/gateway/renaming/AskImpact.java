package dev.stemma.gateway.renaming;

import dev.stemma.gateway.page.Query;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import dev.stemma.markup.Title;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Asks what a renaming would touch, before it is done. */
@Singleton
class AskImpact {

    private final Wiki wiki;
    private final Visitor visitor;

    AskImpact(Wiki wiki, Visitor visitor) {
        this.wiki = wiki;
        this.visitor = visitor;
    }

    /**
     * The impact.
     *
     * @param to the new title as it was written so far; one that breaks a rule is not asked about
     */
    Impact of(Title title, String to) {
        Optional<String> wanted = Title.of(to).map(Title::text);
        Query query = new Query().with("to", wanted.orElse(null));
        Ask ask = Ask.get(Destination.LINKS, query.after("/articles/" + title.path() + "/rename-impact"));
        return Impact.of(wiki.call(ask.as(visitor.accessToken())), wanted);
    }
}
