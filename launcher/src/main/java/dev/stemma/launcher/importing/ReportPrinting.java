package dev.stemma.launcher.importing;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** An import's report for a person: counts first, then what is not as it should be, a few lines of each. */
final class ReportPrinting {
    private static final int LINES = 20;

    private final PrintWriter out;

    ReportPrinting(PrintWriter out) {
        this.out = out;
    }

    void print(ImportReport report) {
        report.outcomes()
                .forEach((outcome, number) ->
                        out.printf("  %-18s %6d%n", outcome.name().toLowerCase(Locale.ROOT), number));
        out.printf("  %-18s %6d%n", "text mismatches", report.textMismatches().size());
        if (report.commentsCut() > 0) {
            out.printf(
                    "  %-18s %6d  (cut at %d characters)%n",
                    "long comments", report.commentsCut(), ImportCalls.LONGEST_COMMENT);
        }
        list("Refused", report.refused());
        list("Conflicts", report.conflicts());
        list("Texts that are not what they should be", report.textMismatches());
        list(
                "Titles mapped (" + report.mappingRule() + ")",
                pairs(report.mapped().entrySet()));
        list("Redirects made for short links", pairs(report.redirects().entrySet()));
        list("Link targets without a redirect", report.notRedirected());
        agreement("Heads equal to the expected texts", report.heads());
        agreement("Backlinks equal to the expected ones", report.links());
        out.flush();
    }

    private void agreement(String what, Agreement compared) {
        if (compared != null) {
            out.printf("%n%s: %d of %d pages (%.1f %%)%n", what, compared.agree(), compared.of(), compared.percent());
            compared.differ().forEach(line -> out.println("  " + line));
        }
    }

    private static List<String> pairs(Collection<java.util.Map.Entry<String, String>> entries) {
        return entries.stream()
                .map(entry -> entry.getKey() + " -> " + entry.getValue())
                .toList();
    }

    private void list(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println("\n" + heading + ": " + lines.size());
            lines.stream().limit(LINES).forEach(line -> out.println("  " + line));
            if (lines.size() > LINES) {
                out.println("  ... the others are in the report file");
            }
        }
    }
}
