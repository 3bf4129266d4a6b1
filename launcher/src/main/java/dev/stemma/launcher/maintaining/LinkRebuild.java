package dev.stemma.launcher.maintaining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.launcher.platform.Refused;
import dev.stemma.launcher.wiki.Answer;
import dev.stemma.launcher.wiki.Call;
import dev.stemma.launcher.wiki.Wiki;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Has link-service build its graph anew. */
final class LinkRebuild {
    private static final String PATH = "/links/rebuild";
    private static final int PART = 100;
    private static final String MISSING = "missing";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Wiki wiki;
    private final PrintWriter out;

    LinkRebuild(Wiki wiki, PrintWriter out) {
        this.wiki = wiki;
        this.out = out;
    }

    void begin() throws InterruptedException {
        send(Call.post(PATH, null));
    }

    void turnOver() throws InterruptedException {
        send(Call.post(PATH + "/switch", null));
    }

    /** Waits until no article is missing in the new graph, prints those that are not the same, and counts them. */
    int differences() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<JsonNode> found = compare();
        while (found.stream().anyMatch(article -> article.path("parts").asText().equals(MISSING))
                && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE);
            found = compare();
        }
        for (JsonNode article : found) {
            out.println(
                    article.path("title").asText() + " (" + article.path("id").asLong() + "): "
                            + article.path("parts").asText());
        }
        return found.size();
    }

    private List<JsonNode> compare() throws InterruptedException {
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode part = send(Call.get(PATH + "?limit=" + PART + cursor));
            part.path("items").forEach(found::add);
            cursor = part.path("next").isTextual()
                    ? "&cursor=" + Wiki.encoded(part.path("next").asText())
                    : null;
        }
        return found;
    }

    private JsonNode send(Call call) throws InterruptedException {
        Answer answer = wiki.send(call);
        if (!answer.ok()) {
            throw Refused.because(answer.explained());
        }
        return answer.json();
    }
}
