package dev.stemma.system.reviewing;

import static dev.stemma.system.Wiki.article;
import static dev.stemma.system.Wiki.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import dev.stemma.system.Wiki.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhatIsTakenBackIsAnOrdinaryEditIT {

    private final Platform platform = Platform.shared();
    private final Wiki reader = new Wiki(platform.url(), null);
    private final Wiki editor = new Wiki(platform.url(), platform.token("editor"));
    private final Wiki trusted = new Wiki(platform.url(), platform.token("trusted"));
    private final Wiki moderator = new Wiki(platform.url(), platform.token("moderator"));

    @Test
    void anUndoLeavesWhatCameAfter() {
        String title = "Undone in part";
        long first =
                editor.create(title, "One.\n\nTwo.\n\nThree.\n").expect(201).revision();
        long wrong = editor.edit(title, first, "Wrong.\n\nTwo.\n\nThree.\n")
                .expect(200)
                .revision();
        Answer later =
                editor.edit(title, wrong, "Wrong.\n\nTwo.\n\nThree, later.\n").expect(200);
        recorded(title, later);

        Answer undone = trusted.decide(wrong, "undo", Map.of()).expect(200);

        isHead(title, undone, later.revision(), "One.\n\nTwo.\n\nThree, later.\n", "undo", "trusted");
    }

    @Test
    void aRestoredTextIsTheHeadAgain() {
        String title = "Restored to its first text";
        long first = editor.create(title, "Good.").expect(201).revision();
        Answer second = editor.edit(title, first, "Not so good.").expect(200);
        recorded(title, second);

        Answer restored =
                editor.decide(first, "restore", Map.of("comment", "as it was")).expect(200);

        JsonNode head = isHead(title, restored, second.revision(), "Good.", "restore", "editor");
        assertThat(head.path("comment").asText()).isEqualTo("as it was");
    }

    @Test
    void aRollbackTakesTheLastRunOfOneAuthorBack() {
        String title = "Rolled back";
        long kept = trusted.create(title, "Kept.").expect(201).revision();
        long one = editor.edit(title, kept, "Spoilt.").expect(200).revision();
        Answer two = editor.edit(title, one, "Spoilt again.").expect(200);
        recorded(title, two);

        Answer rolledBack = moderator
                .send("POST", article(title) + "/rollback", Map.of("author", "editor"), "Prefer", "wait=10")
                .expect(200);

        isHead(title, rolledBack, two.revision(), "Kept.", "rollback", "moderator");
    }

    private void recorded(String title, Answer written) {
        reader.get(article(title) + "/revisions", awaiting(written.consistency()))
                .expect(200);
    }

    private JsonNode isHead(String title, Answer done, long replaced, String source, String tag, String author) {
        assertThat(done.json().path("state").asText()).isEqualTo("published");
        JsonNode head = reader.get(article(title), awaiting(done.consistency()))
                .expect(200)
                .json();
        assertThat(head.path("source").asText()).isEqualTo(source);
        JsonNode newest = reader.get(article(title) + "/revisions", awaiting(done.consistency()))
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(newest.path("id").asLong())
                .isEqualTo(done.json().path("publishedAs").asLong())
                .isEqualTo(head.path("revision").path("id").asLong());
        assertThat(newest.path("parents").path(0).asLong()).isEqualTo(replaced);
        assertThat(newest.path("tags").toString()).contains('"' + tag + '"');
        assertThat(newest.path("author").path("name").asText()).isEqualTo(author);
        return newest;
    }
}
