package dev.stemma.gateway.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.editing.EditingPages.Standing;
import dev.stemma.gateway.page.Permissions;
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
    private final Permissions permissions;

    Standings(Wiki wiki, Visitor visitor, Permissions permissions) {
        this.wiki = wiki;
        this.visitor = visitor;
        this.permissions = permissions;
    }

    /** What would become of an edit of that article by the visitor; unknown when nobody says so. */
    Standing of(Title title) {
        if (!visitor.isKnown()) {
            return Standing.UNKNOWN;
        }
        Answer answer = permissions.of(title).join();
        JsonNode edit = answer.json().path("edit");
        if (!answer.isOk() || !edit.isBoolean()) {
            return Standing.UNKNOWN;
        }
        boolean reviewed = answer.json().path("reviewed").asBoolean();
        return edit.booleanValue() ? new Standing(true, true, reviewed, "", "") : refused(title);
    }

    private Standing refused(Title title) {
        JsonNode protection = article(title).json().path("protection");
        String edited = protection.path("edit").asText("");
        return new Standing(
                true,
                false,
                false,
                edited.equals("editors") ? "" : edited,
                protection.path("reason").asText(""));
    }

    private Answer article(Title title) {
        Ask ask = Ask.get(Destination.ARTICLES, "/articles/" + title.path());
        return wiki.call(ask.as(visitor.accessToken()));
    }
}
