package dev.stemma.system.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AHistoryIsImportedThroughTheFrontDoorIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform = Platform.shared();
    private final Wiki reader = new Wiki(platform.url(), null);
    private final List<String> lines = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void eachEditKeepsItsAuthorAndTimeAndASecondRunChangesNothing() throws Exception {
        record("create", "Guides/First steps", "Read [[Concepts]].", "Zoë", "2021-10-20T11:47:32Z");
        record("create", "Reference/Concepts", "What is what.", "Ann", "2021-10-21T00:00:00Z");
        record(
                "edit",
                "Guides/First steps",
                "Read [[Concepts]] and [[Guides/Second steps]].",
                "Bo",
                "2021-10-22T08:00:00Z");
        record("create", "Not #allowed", "x", "Bo", "2021-10-23T08:00:00Z");
        record("create", "Guides/Gone", "x", "Bo", "2021-10-24T08:00:00Z");
        record("delete", "Guides/Gone", null, "Bo", "2021-10-25T08:00:00Z");
        Path file = Files.write(folder.resolve("replay.jsonl"), lines);

        String report = platform.onData("import", "replay", file.toString()).output();

        JsonNode history = history("Guides/First steps");
        assertThat(history).hasSize(2);
        assertThat(history.path(1).path("author").path("name").asText()).isEqualTo("Zoë");
        assertThat(history.path(1).path("at").asText()).isEqualTo("2021-10-20T11:47:32.000Z");
        assertThat(history.path(0).path("author").path("name").asText()).isEqualTo("Bo");
        assertThat(report).contains("Not #allowed");
        assertThat(reader.read("Guides/Gone").status()).isEqualTo(410);
        assertThat(reader.read("Concepts").json().path("redirect").asText()).isEqualTo("Reference/Concepts");

        platform.onData("import", "replay", file.toString());
        assertThat(history("Guides/First steps")).hasSize(2);
    }

    private JsonNode history(String title) {
        String token = reader.read(title).expect(200).json().path("id").asLong() + ":1";
        return reader.get(Wiki.article(title) + "/revisions", "Stemma-Consistency", token, "Prefer", "wait=10")
                .expect(200)
                .json()
                .path("items");
    }

    private void record(String op, String title, String text, String author, String time) throws Exception {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("seq", lines.size());
        line.put("op", op);
        line.put("title", title);
        line.put("text", text);
        line.put("author", author);
        line.put("timestamp", time);
        line.put("comment", op + " it");
        line.put("hash", text == null ? null : sha256(text));
        lines.add(JSON.writeValueAsString(line));
    }

    private static String sha256(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}
