package dev.stemma.gateway.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.editing.EditingPages.Standing;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import dev.stemma.markup.Title;
import jakarta.inject.Singleton;

/** Finds out beforehand what would become of an edit. */
@Singleton
class Standings {

    private final Wiki wiki;
    private final Visitor visitor;

    Standings(Wiki wiki, Visitor visitor) {
        this.wiki = wiki;
        this.visitor = visitor;
    }

    /** What would become of an edit of that article by the visitor; unknown when nobody says so. */
    Standing of(Title title) {
        if (!visitor.isKnown()) {
            return Standing.UNKNOWN;
        }
        Answer answer = read(title, "/permissions");
        JsonNode edit = answer.json().path("edit");
        if (!answer.isOk() || !edit.isBoolean()) {
            return Standing.UNKNOWN;
        }
        boolean reviewed = answer.json().path("reviewed").asBoolean();
        return edit.booleanValue() ? new Standing(true, true, reviewed, "", "") : refused(title);
    }

    private Standing refused(Title title) {
        JsonNode protection = read(title, "").json().path("protection");
        String edited = protection.path("edit").asText("");
        return new Standing(
                true,
                false,
                false,
                edited.equals("editors") ? "" : edited,
                protection.path("reason").asText(""));
    }

    private Answer read(Title title, String rest) {
        return wiki.call(Ask.get(Destination.ARTICLES, "/articles/" + title.path() + rest)
                .as(visitor.accessToken()));
    }
}
