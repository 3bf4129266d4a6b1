package dev.stemma.revision.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.stemma.events.Event;
import dev.stemma.revision.ArticleStory;
import dev.stemma.revision.Body;
import dev.stemma.revision.Reading;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A trial, not a part of the build: takes a wiki's whole edit history in, given as {@code replay-full.jsonl.xz} beside
 * {@code replay-final-hashes.json} in the folder that the system property {@code stemma.inputs} names.
 */
@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
@EnabledIfSystemProperty(named = "stemma.inputs", matches = ".+")
class ARealWikiIsReplayedIT {

    private static final Path FOLDER = Path.of(System.getProperty("stemma.inputs", "."));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double SMALL_PART = 0.07;

    @Inject
    RecordHistory recorder;

    @Inject
    MongoDatabase database;

    private final Map<String, ArticleStory> pages = new HashMap<>();
    private final Map<Long, String> titles = new HashMap<>();
    private final List<ArticleStory> all = new ArrayList<>();
    private int events;
    private long raw;

    @Test
    void toTheExpectedHashOfEachPageWithAWholeChainAndAllWordsBlamed() throws Exception {
        long start = System.nanoTime();
        try (BufferedReader lines = lines()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(JSON.readTree(line));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        JsonNode expected =
                JSON.readTree(FOLDER.resolve("replay-final-hashes.json").toFile());
        int heads = 0;
        for (Map.Entry<String, ArticleStory> page : pages.entrySet()) {
            checkHead(page.getValue(), expected(expected, page.getKey()));
            heads++;
        }
        for (ArticleStory page : all) {
            JsonPath verdict = Reading.moderator()
                    .get("/api/v1/articles/" + titles.get(page.id) + "/history/verify")
                    .jsonPath();
            assertThat(verdict.getBoolean("ok")).as(titles.get(page.id)).isTrue();
            Document history = database.getCollection("histories")
                    .find(Filters.eq(page.id))
                    .first();
            assertThat(history.getBoolean("stale")).isFalse();
        }
        report(seconds, heads, (System.nanoTime() - start) / 1e9 - seconds);
    }

    private void take(JsonNode line) {
        String op = line.get("op").asText();
        String title = line.get("title").asText();
        String text = line.path("text").asText(null);
        String author = line.path("author").asText("somebody");
        switch (op) {
            case "delete" -> apply(pages.remove(title).by(author).deleted());
            case "move" -> {
                ArticleStory page = pages.remove(line.get("fromTitle").asText());
                pages.put(title, page);
                titles.put(page.id, "Moved_" + page.id + "_" + events);
                apply(page.by(author).renamed(titles.get(page.id)));
                if (text != null) {
                    edit(page, text);
                }
            }
            case "create" -> {
                ArticleStory page = new ArticleStory("Page " + all.size());
                titles.put(page.id, "Page_" + all.size());
                all.add(page);
                pages.put(title, page);
                raw += text.getBytes(StandardCharsets.UTF_8).length;
                apply(page.by(author).created(text));
            }
            default -> edit(pages.get(title).by(author), text);
        }
    }

    private void edit(ArticleStory page, String text) {
        raw += text.getBytes(StandardCharsets.UTF_8).length;
        apply(page.edited(text));
    }

    private void apply(Event event) {
        recorder.apply(event);
        events++;
    }

    private void checkHead(ArticleStory page, String hash) {
        String path = "/api/v1/articles/" + titles.get(page.id);
        JsonPath history = Reading.anyone().get(path + "/revisions?limit=1").jsonPath();
        String source = Reading.anyone()
                .get("/api/v1/revisions/" + history.getLong("items[0].id"))
                .jsonPath()
                .getString("source");
        assertThat(Body.sha256(source)).isEqualTo(hash);
        List<String> runs = Reading.anyone().get(path + "/blame").jsonPath().getList("runs.text");
        assertThat(String.join("", runs)).isEqualTo(source);
    }

    private static String expected(JsonNode hashes, String title) {
        JsonNode pages = hashes.has("pages") ? hashes.get("pages") : hashes;
        JsonNode page = pages.get(title);
        return page.isTextual() ? page.asText() : page.get("hash").asText();
    }

    private void report(double seconds, int heads, double checking) {
        long bodies = 0;
        long origins = 0;
        int deepest = 0;
        for (Document revision : database.getCollection("revisions").find(Filters.gt("article", 0))) {
            if (!titles.containsKey(revision.getLong("article"))) {
                continue;
            }
            Document body = revision.get("body", Document.class);
            bodies += body.get("data", Binary.class).length();
            origins += revision.get("origins", Binary.class).length();
            deepest = Math.max(deepest, body.getInteger("depth"));
        }
        System.out.printf(
                "%d events in %.1f s, checked in %.1f s; %d heads; raw %d bytes, bodies %d (%.2f %%), origins %d (%.2f %%); %d steps%n",
                events,
                seconds,
                checking,
                heads,
                raw,
                bodies,
                100.0 * bodies / raw,
                origins,
                100.0 * origins / raw,
                deepest + 1);
        assertThat((double) bodies / raw).isLessThan(SMALL_PART);
        assertThat(deepest).isLessThan(Body.MOST_STEPS);
    }

    private static BufferedReader lines() throws IOException {
        Process xz = new ProcessBuilder(
                        "xzcat", FOLDER.resolve("replay-full.jsonl.xz").toString())
                .start();
        return new BufferedReader(new InputStreamReader(xz.getInputStream(), StandardCharsets.UTF_8));
    }
}
