package dev.stemma.launcher.importing;

import dev.stemma.launcher.reporting.ProgressBar;
import dev.stemma.launcher.wiki.Wiki;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** Brings a folder of Markdown files in; articles that are there get their file's text, equal ones stay untouched. */
public final class ImportMarkdown {
    private static final int AT_ONCE = 16;

    private final Wiki wiki;
    private final String author;
    private final PrintWriter out;

    /**
     * @param wiki written to as an administrator
     * @param author whom the edits name
     * @param out progress and report go here
     */
    public ImportMarkdown(Wiki wiki, String author, PrintWriter out) {
        this.wiki = wiki;
        this.author = author;
        this.out = out;
    }

    /** Imports and reports; true when every file was taken. */
    public boolean from(Path path) throws IOException, InterruptedException {
        MarkdownFolder folder = new MarkdownFolder(path);
        List<Path> files = folder.files();
        ProgressBar bar = new ProgressBar(out, "articles", files.size());
        try (Journal journal = Journal.inMemory();
                Lanes lanes = new Lanes(AT_ONCE)) {
            Import texts = new Import(new ImportCalls(wiki, journal.run()), journal, UnaryOperator.identity(), lanes);
            long seq = 0;
            for (Path file : files) {
                add(texts, folder, file, seq++, journal, bar);
            }
            lanes.finish();
            bar.finish();
            ImportReport report = texts.report();
            new ReportPrinting(out).print(report);
            return report.refused().isEmpty() && report.conflicts().isEmpty();
        }
    }

    private void add(Import texts, MarkdownFolder folder, Path file, long seq, Journal journal, ProgressBar bar)
            throws IOException, InterruptedException {
        try {
            texts.add(folder.record(seq, file, author), bar::step);
        } catch (CharacterCodingException e) {
            journal.add(new JournalEntry(
                    seq,
                    Outcome.REFUSED,
                    folder.title(file),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    file + " is not UTF-8"));
        }
    }
}
