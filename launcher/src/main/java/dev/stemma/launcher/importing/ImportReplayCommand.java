package dev.stemma.launcher.importing;

import dev.stemma.launcher.platform.ExitCode;
import dev.stemma.launcher.reporting.ProgressBar;
import dev.stemma.launcher.wiki.Wiki;
import dev.stemma.launcher.wiki.WikiOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stemma import replay}: a whole history, each edit with its author and time. */
@Command(
        name = "replay",
        description = {
            "Applies a history: one JSON object a line with seq, op (create, edit, move, delete), title, fromTitle,",
            "text, author, timestamp, comment and hash. Goes on where it was when it is run again.",
            "Titles that the wiki refuses are mapped to ones that it takes; the report says which, and how."
        })
public final class ImportReplayCommand implements Callable<Integer> {
    private static final double ENOUGH_LINKS_PERCENT = 99;

    /** Which part of a piped link comes first. */
    enum LinkOrder {
        /** As the wiki has it: nothing to do. */
        TARGET_FIRST,
        /** {@code [[label|target]]}: swapped on the way. */
        LABEL_FIRST;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What to do with links that name only the last part of a path. */
    enum ShortLinkHandling {
        REDIRECTS,
        KEEP
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private WikiOptions wikiOptions;

    @Parameters(paramLabel = "FILE", description = "A .jsonl or .jsonl.xz file.")
    private Path file;

    @Option(
            names = "--links",
            paramLabel = "ORDER",
            defaultValue = "target-first",
            converter = LinkOrderConverter.class,
            description = "label-first when the texts write [[label|target]] (default: target-first).")
    private LinkOrder links;

    @Option(
            names = "--short-links",
            paramLabel = "redirects|keep",
            defaultValue = "redirects",
            description =
                    "Make redirects for links that name only the last part of a path (default), or keep them as they are.")
    private ShortLinkHandling shortLinks;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            defaultValue = "16",
            description = "Articles worked on at once (default: 16).")
    private int atOnce;

    @Option(
            names = "--verify",
            paramLabel = "HASHES",
            description = "Compare each head with {title: sha256} afterwards.")
    private Path hashes;

    @Option(
            names = "--verify-links",
            paramLabel = "EXPECTED",
            description = "Compare backlinks with expected outlinks afterwards.")
    private Path expectedLinks;

    @Option(names = "--restart", description = "Forget how far an earlier run of this import was.")
    private boolean restart;

    /** Reads {@code label-first} as people write it. */
    static final class LinkOrderConverter implements picocli.CommandLine.ITypeConverter<LinkOrder> {
        @Override
        public LinkOrder convert(String value) {
            return LinkOrder.valueOf(value.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Wiki wiki = wikiOptions.wiki();
        ImportFiles files = ImportFiles.of(wikiOptions.directory(), file, links.toString());
        if (restart) {
            files.forgetJournal();
        }
        try (Journal journal = Journal.open(files.journal());
                Lanes lanes = new Lanes(atOnce)) {
            ImportReport report = run(wiki, journal, lanes);
            files.write(report);
            out().println();
            new ReportPrinting(out()).print(report);
            out().println("\nThe whole report: " + files.report());
            return holds(report) ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private ImportReport run(Wiki wiki, Journal journal, Lanes lanes) throws IOException, InterruptedException {
        UnaryOperator<String> text = links == LinkOrder.LABEL_FIRST ? LabelFirst::swapped : UnaryOperator.identity();
        ImportCalls calls = new ImportCalls(wiki, journal.run());
        Import history = new Import(calls, journal, text, lanes);
        history.run(new ReplayFile(file), out());
        ImportReport report = history.report();
        List<JournalEntry> written = new ArrayList<>(history.pages().all());
        if (shortLinks == ShortLinkHandling.REDIRECTS) {
            String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            ShortLinks redirects = new ShortLinks(wiki, calls, wikiOptions.user(), now);
            ProgressBar bar = new ProgressBar(out(), "pages' links read", written.size());
            written.addAll(redirects.redirect(history.pages().all(), lanes, bar::step));
            bar.finish();
            report = report.withRedirects(redirects.made, redirects.notMade);
        }
        if (hashes != null) {
            report = report.withHeads(new HeadVerification(wiki, history.pages()).verify(hashes, lanes));
        }
        if (expectedLinks != null) {
            report =
                    report.withLinks(new LinkVerification(wiki, history.pages()).verify(expectedLinks, written, lanes));
        }
        return report;
    }

    private static boolean holds(ImportReport report) {
        boolean heads = report.heads() == null || report.heads().differ().isEmpty();
        boolean links = report.links() == null || report.links().percent() >= ENOUGH_LINKS_PERCENT;
        return heads && links && report.textMismatches().isEmpty();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
