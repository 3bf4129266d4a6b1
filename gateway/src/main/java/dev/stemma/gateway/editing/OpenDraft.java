package dev.stemma.gateway.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import dev.stemma.markup.Title;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Finds the text to begin with. */
@Singleton
class OpenDraft {

    private final Wiki wiki;
    private final Visitor visitor;
    private final PreviewDraft previews;

    OpenDraft(Wiki wiki, Visitor visitor, PreviewDraft previews) {
        this.wiki = wiki;
        this.visitor = visitor;
        this.previews = previews;
    }

    /**
     * What came of it.
     *
     * @param draft the text to begin with, empty when it cannot be read
     * @param answer the answer that it was read from
     */
    record Opened(Optional<Draft> draft, Answer answer) {}

    /** The article's text, or an empty one for a new article. */
    Opened article(Title title) {
        Answer answer = read("/articles/" + title.path(), Destination.ARTICLES);
        return switch (answer.status()) {
            case 200 -> new Opened(Optional.of(published(answer.json())), answer);
            case 404, 410 -> new Opened(Optional.of(Draft.opened(title, "", Origin.NONE)), answer);
            default -> new Opened(Optional.empty(), answer);
        };
    }

    /** One section of it; without a draft when the article has no such section. */
    Opened section(Title title, String id) {
        Opened whole = article(title);
        Optional<Draft> section = whole.draft()
                .filter(draft -> draft.origin().base().isPresent())
                .flatMap(draft -> previews.section(draft.title(), draft.source(), id)
                        .map(found -> draft.with(found.text(), draft.origin().in(id))));
        return new Opened(section, whole.answer());
    }

    /** The text of an open proposal, whose place the edit shall take; conflicts with what is published are marked. */
    Opened proposal(Title title, long proposal) {
        Answer answer = read("/revisions/" + proposal, Destination.REVISIONS);
        return new Opened(answer.isOk() ? Optional.of(proposed(title, answer.json())) : Optional.empty(), answer);
    }

    private static Draft published(JsonNode article) {
        return Draft.opened(
                Title.parse(article.path("title").asText()),
                article.path("source").asText(),
                Origin.of(article.path("revision").path("id").longValue()));
    }

    private static Draft proposed(Title title, JsonNode proposal) {
        JsonNode conflict = proposal.path("conflict");
        String source = proposal.path("source").asText();
        Origin origin = proposal.path("parents").has(0)
                ? Origin.of(proposal.path("parents").path(0).longValue())
                : Origin.NONE;
        if (conflict.path("merged").isTextual() && conflict.path("head").isIntegralNumber()) {
            List<Hunk> hunks = Hunk.read(conflict.path("conflicts"));
            source = ConflictMarks.mark(conflict.path("merged").asText(), hunks);
            origin = origin.at(conflict.path("head").longValue());
            origin = hunks.isEmpty() ? origin : origin.withMarks();
        }
        return Draft.opened(
                        title, source, origin.superseding(proposal.path("id").longValue()))
                .summarized(
                        proposal.path("comment").asText(""),
                        proposal.path("minor").asBoolean());
    }

    private Answer read(String path, Destination service) {
        return wiki.call(Ask.get(service, path).as(visitor.accessToken()));
    }
}
