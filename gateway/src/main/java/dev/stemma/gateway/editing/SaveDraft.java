package dev.stemma.gateway.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.page.Visitor;
import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Saves what somebody wrote. A section is laid back into the text that it was cut out of, so that it merges like any edit. */
@Singleton
class SaveDraft {

    private final Wiki wiki;
    private final Visitor visitor;
    private final PreviewDraft previews;

    SaveDraft(Wiki wiki, Visitor visitor, PreviewDraft previews) {
        this.wiki = wiki;
        this.visitor = visitor;
        this.previews = previews;
    }

    /** The draft with the whole text; empty when its section cannot be laid back. */
    Optional<Draft> whole(Draft draft) {
        Optional<String> section = draft.origin().section();
        if (section.isEmpty()) {
            return Optional.of(draft);
        }
        return draft.origin()
                .base()
                .flatMap(base -> baseText(draft, base))
                .flatMap(text -> previews.section(draft.title(), text, section.get()))
                .map(found ->
                        draft.with(found.layBack(draft.source()), draft.origin().whole()));
    }

    /** Saves a whole text. */
    Answer save(Draft draft) {
        return wiki.call(draft.save().as(visitor.accessToken()));
    }

    private Optional<String> baseText(Draft draft, long base) {
        JsonNode head = read(Destination.ARTICLES, "/articles/" + draft.title().path());
        if (head.path("revision").path("id").asLong() == base) {
            return text(head);
        }
        return text(read(Destination.REVISIONS, "/revisions/" + base));
    }

    private static Optional<String> text(JsonNode answer) {
        return Optional.ofNullable(answer.path("source").asText(null));
    }

    private JsonNode read(Destination service, String path) {
        Answer answer = wiki.call(Ask.get(service, path).as(visitor.accessToken()));
        return answer.json();
    }
}
