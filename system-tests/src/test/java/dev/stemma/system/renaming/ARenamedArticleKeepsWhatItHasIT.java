package dev.stemma.system.renaming;

import static dev.stemma.system.Wiki.article;
import static dev.stemma.system.Wiki.awaiting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import dev.stemma.system.Wiki.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ARenamedArticleKeepsWhatItHasIT {

    private static final String OLD = "Known by its old name";
    private static final String NEW = "Known by its new name";
    private static final String LINKING = "Speaks of the old name";

    private final Platform platform = Platform.shared();
    private final Wiki reader = new Wiki(platform.url(), null);
    private final Wiki editor = new Wiki(platform.url(), platform.token("editor"));

    @Test
    void idHistoryAndBacklinksFollowAndTheOldTitleLeadsThere() {
        Answer created = editor.create(OLD, "First text.").expect(201);
        Answer edited = editor.edit(OLD, created.revision(), "Second text.").expect(200);
        Answer linking = editor.create(LINKING, "See [[" + OLD + "]].").expect(201);
        long id = created.json().path("id").asLong();

        Answer renamed = editor.send("POST", article(OLD) + "/rename", Map.of("title", NEW, "comment", "its name"))
                .expect(200);

        assertThat(renamed.json().path("id").asLong()).isEqualTo(id);
        assertThat(renamed.json().path("title").asText()).isEqualTo(NEW);
        assertThat(renamed.json().path("revision").path("id").asLong()).isEqualTo(edited.revision());
        oldTitleLeadsThere(id);
        String token = renamed.consistency() + "," + linking.consistency();
        for (String title : new String[] {NEW, OLD}) {
            assertThat(items(article(title) + "/revisions", token)).hasSize(2);
            JsonNode backlink = items(article(title) + "/backlinks", token);
            assertThat(backlink).hasSize(1);
            assertThat(backlink.path(0).path("title").asText()).isEqualTo(LINKING);
            assertThat(backlink.path(0).path("via").asText()).isEqualTo(OLD);
        }
        assertThat(items(article(LINKING) + "/links", token)
                        .path(0)
                        .path("exists")
                        .asBoolean())
                .isTrue();
        assertThat(reader.get("/api/v1/revisions/" + created.revision(), awaiting(token))
                        .expect(200)
                        .json()
                        .path("article")
                        .path("title")
                        .asText())
                .isEqualTo(NEW);
    }

    @Test
    void permissionsAndPreviewAnswerForBothTitles() {
        editor.create("Previewed by its old name", "Text.").expect(201);
        editor.send(
                        "POST",
                        article("Previewed by its old name") + "/rename",
                        Map.of("title", "Previewed by its new name"))
                .expect(200);

        for (String title : new String[] {"Previewed by its new name", "Previewed by its old name"}) {
            JsonNode permissions =
                    editor.get(article(title) + "/permissions").expect(200).json();
            assertThat(permissions.path("rename").asBoolean()).isTrue();
            assertThat(permissions.path("delete").asBoolean()).isFalse();
            JsonNode preview = reader.send(
                            "POST",
                            "/api/v1/preview",
                            Map.of("source", "[[" + title + "]] and [[Nobody wrote this yet]]"))
                    .expect(200)
                    .json();
            assertThat(preview.path("html").asText()).contains("wikilink");
            assertThat(preview.path("warnings")).hasSize(1);
            assertThat(preview.path("warnings").toString()).contains("Nobody wrote this yet");
        }
    }

    private void oldTitleLeadsThere(long id) {
        JsonNode old = reader.read(OLD).expect(200).json();
        assertThat(old.path("id").asLong()).isEqualTo(id);
        assertThat(old.path("redirect").asText()).isEqualTo(NEW);
        JsonNode followed =
                reader.get(article(OLD) + "?follow=true").expect(200).json();
        assertThat(followed.path("title").asText()).isEqualTo(NEW);
        assertThat(followed.path("redirectedFrom").toString()).contains(OLD);
        assertThat(reader.read(NEW).expect(200).json().path("redirect").isNull())
                .isTrue();
    }

    private JsonNode items(String path, String token) {
        return reader.get(path, awaiting(token)).expect(200).json().path("items");
    }
}
