package dev.stemma.gateway.blaming;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.blaming.BlamingPages.Blame;
import dev.stemma.gateway.blaming.BlamingPages.Part;
import dev.stemma.gateway.blaming.BlamingPages.Share;
import dev.stemma.gateway.page.Moment;
import dev.stemma.gateway.page.Person;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Makes of the runs of the API what the page shows. */
@Singleton
class TellAuthors {

    private static final int YOUNGEST_TONE = 5;

    private final BlamingWords words;

    TellAuthors(BlamingWords words) {
        this.words = words;
    }

    Blame tell(JsonNode runs) {
        Map<Long, Integer> ages = ages(runs);
        List<Part> parts = new ArrayList<>();
        Map<String, Long> lengths = new HashMap<>();
        long all = 0;
        for (JsonNode run : runs) {
            String text = run.path("text").asText();
            String name = run.path("author").path("name").asText(null);
            lengths.merge(name == null ? "" : name, (long) text.length(), Long::sum);
            all += text.length();
            parts.add(new Part(text, run.path("revision").asLong(), hint(run, name), tone(run, ages)));
        }
        return new Blame(parts, shares(lengths, all));
    }

    private String hint(JsonNode run, String name) {
        String time = Moment.of(run.path("at").asText("")).people();
        return words.broughtBy(
                name == null ? words.unknown() : name,
                time,
                run.path("revision").asLong());
    }

    /** The revisions by age, the oldest one first. */
    private static Map<Long, Integer> ages(JsonNode runs) {
        TreeSet<Long> revisions = new TreeSet<>();
        runs.forEach(run -> revisions.add(run.path("revision").asLong()));
        Map<Long, Integer> ages = new HashMap<>();
        revisions.forEach(revision -> ages.put(revision, ages.size()));
        return ages;
    }

    private static int tone(JsonNode run, Map<Long, Integer> ages) {
        int youngest = Math.max(1, ages.size() - 1);
        return ages.get(run.path("revision").asLong()) * YOUNGEST_TONE / youngest;
    }

    private static List<Share> shares(Map<String, Long> lengths, long all) {
        return lengths.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Share(
                        new Person(entry.getKey().isEmpty() ? null : entry.getKey()),
                        Math.round(100.0 * entry.getValue() / Math.max(1, all))))
                .toList();
    }
}
