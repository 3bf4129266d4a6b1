package dev.stemma.launcher.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an import has done, whole runs and continued ones alike.
 *
 * @param outcomes how many records ended how
 * @param refused records that the wiki did not take, with the rule
 * @param mapped titles that had to become others, by the title in the input
 * @param mappingRule how titles were mapped; null when none was
 * @param conflicts records that met somebody else's edit
 * @param textMismatches texts whose hash is not the one that the input or the wiki names
 * @param commentsCut comments that were longer than the wiki takes
 * @param redirects articles made for short links, by their title; with their target
 * @param notRedirected link targets that no redirect was made for, with the reason
 * @param heads the comparison with expected texts; null when none was asked for
 * @param links the comparison with expected links; null when none was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportReport(
        Map<Outcome, Long> outcomes,
        List<String> refused,
        Map<String, String> mapped,
        String mappingRule,
        List<String> conflicts,
        List<String> textMismatches,
        long commentsCut,
        Map<String, String> redirects,
        List<String> notRedirected,
        Agreement heads,
        Agreement links) {

    /** The part that follows from the journal alone. */
    static ImportReport of(List<JournalEntry> entries, List<String> textMismatches, long commentsCut) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        entries.forEach(entry -> outcomes.merge(entry.outcome(), 1L, Long::sum));
        Map<String, String> mapped = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.used() != null)
                .forEach(entry -> mapped.put(entry.title(), entry.used()));
        return new ImportReport(
                outcomes,
                told(entries, Outcome.REFUSED),
                mapped,
                mapped.isEmpty() ? null : TitleMapping.RULE,
                told(entries, Outcome.CONFLICT),
                textMismatches,
                commentsCut,
                Map.of(),
                List.of(),
                null,
                null);
    }

    private static List<String> told(List<JournalEntry> entries, Outcome outcome) {
        return entries.stream()
                .filter(entry -> entry.outcome() == outcome)
                .map(entry -> "record " + entry.seq() + ", " + entry.title() + ": " + entry.detail())
                .toList();
    }

    ImportReport withRedirects(Map<String, String> made, List<String> notMade) {
        return new ImportReport(
                outcomes,
                refused,
                mapped,
                mappingRule,
                conflicts,
                textMismatches,
                commentsCut,
                made,
                notMade,
                heads,
                links);
    }

    ImportReport withHeads(Agreement compared) {
        return new ImportReport(
                outcomes,
                refused,
                mapped,
                mappingRule,
                conflicts,
                textMismatches,
                commentsCut,
                redirects,
                notRedirected,
                compared,
                links);
    }

    ImportReport withLinks(Agreement compared) {
        return new ImportReport(
                outcomes,
                refused,
                mapped,
                mappingRule,
                conflicts,
                textMismatches,
                commentsCut,
                redirects,
                notRedirected,
                heads,
                compared);
    }
}
