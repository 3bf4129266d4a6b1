package dev.stemma.gateway.reviewing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.page.Moment;
import dev.stemma.gateway.page.Person;
import dev.stemma.gateway.page.Query;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.reviewing.ReviewingPages.Deed;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import dev.stemma.markup.Title;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Reads the log of what moderators did. */
@Singleton
class Deeds {

    private final Wiki wiki;
    private final Visitor visitor;

    Deeds(Wiki wiki, Visitor visitor) {
        this.wiki = wiki;
        this.visitor = visitor;
    }

    /** A page of the log. */
    Answer read(Query query) {
        Ask ask = Ask.get(Destination.REVISIONS, query.after("/moderation/log"));
        return wiki.call(ask.as(visitor.accessToken()));
    }

    /** What was decided last about a revision of that article, or null when the log does not say. */
    Deed about(long revision, Title title) {
        Answer answer = read(new Query().with("article", title == null ? null : title.text()));
        return listOf(answer).stream()
                .filter(deed -> deed.revision() != null && deed.revision() == revision)
                .findFirst()
                .orElse(null);
    }

    /** The rows of a page. */
    static List<Deed> listOf(Answer page) {
        List<Deed> deeds = new ArrayList<>();
        page.json().path("items").forEach(row -> deeds.add(of(row)));
        return deeds;
    }

    private static Deed of(JsonNode row) {
        List<String> what = new ArrayList<>();
        row.path("what").forEach(part -> what.add(part.asText()));
        return new Deed(
                Person.of(row.path("moderator")),
                Moment.of(row.path("at").asText()),
                row.path("action").asText(),
                Title.of(row.path("title").asText("")).orElse(null),
                row.path("revision").isNumber() ? row.path("revision").longValue() : null,
                what,
                row.path("reason").asText(""));
    }
}
