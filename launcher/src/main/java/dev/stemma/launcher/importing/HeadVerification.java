package dev.stemma.launcher.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.launcher.wiki.Answer;
import dev.stemma.launcher.wiki.Call;
import dev.stemma.launcher.wiki.Wiki;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Compares the head of each expected title, as the public API gives it, with the expected text's hash. */
final class HeadVerification {
    private final Wiki wiki;
    private final KnownPages pages;

    HeadVerification(Wiki wiki, KnownPages pages) {
        this.wiki = wiki;
        this.pages = pages;
    }

    /**
     * @param hashes a JSON object, sha256 by title
     */
    Agreement verify(Path hashes, Lanes lanes) throws IOException, InterruptedException {
        AtomicLong agree = new AtomicLong();
        List<String> differ = Collections.synchronizedList(new ArrayList<>());
        JsonNode expected = new ObjectMapper().readTree(hashes.toFile());
        for (Map.Entry<String, JsonNode> page : expected.properties()) {
            lanes.add(Set.of(page.getKey()), () -> {
                String difference = compare(page.getKey(), page.getValue().asText());
                if (difference == null) {
                    agree.incrementAndGet();
                } else {
                    differ.add(page.getKey() + ": " + difference);
                }
            });
        }
        lanes.finish();
        Collections.sort(differ);
        return new Agreement(agree.get(), expected.size(), List.copyOf(differ));
    }

    /** Null when they are equal. */
    private String compare(String title, String expected) throws InterruptedException {
        Optional<JournalEntry> page = pages.find(title);
        Answer answer = wiki.send(
                Call.get(Wiki.article(page.map(JournalEntry::titleInWiki).orElse(title))));
        if (!answer.ok()) {
            return answer.explained();
        }
        String head = Sha256.of(answer.json().path("source").asText());
        String named = answer.json().path("revision").path("sha256").asText();
        if (!head.equals(named)) {
            return "the head says " + named + ", its text is " + head;
        }
        // Where links were rewritten on the way, the head is the rewritten form of the expected text.
        boolean rewritten = page.isPresent()
                && expected.equals(page.get().original())
                && head.equals(page.get().sent());
        return head.equals(expected) || rewritten ? null : "expected " + expected + ", the head is " + head;
    }
}
