package dev.stemma.launcher.importing;

import dev.stemma.launcher.reporting.ProgressBar;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Applies records in order per article, many articles at once, leaving out what the journal has already. */
final class Import {
    private final Journal journal;
    private final KnownPages pages;
    private final ApplyRecord apply;
    private final Lanes lanes;
    private final List<String> mismatches = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong commentsCut = new AtomicLong();

    Import(ImportCalls calls, Journal journal, UnaryOperator<String> text, Lanes lanes) {
        this.journal = journal;
        this.pages = new KnownPages(journal.entries());
        this.apply = new ApplyRecord(calls, pages, text);
        this.lanes = lanes;
    }

    /** Applies a whole file; returns when all of it is done. */
    void run(ReplayFile file, PrintWriter out) throws IOException, InterruptedException {
        Set<Long> done =
                journal.entries().stream().map(JournalEntry::seq).collect(Collectors.toCollection(HashSet::new));
        if (!done.isEmpty()) {
            out.println("Going on after " + done.size() + " records that are done.");
        }
        ProgressBar bar = new ProgressBar(out, "records", file.count() - done.size());
        file.read(read -> {
            check(read);
            if (!done.contains(read.seq())) {
                add(read, bar::step);
            }
        });
        lanes.finish();
        bar.finish();
    }

    /** Adds one record to what is under way. */
    void add(ReplayRecord read, Runnable step) throws InterruptedException {
        Set<String> articles = new HashSet<>(Set.of(TitleMapping.key(read.title())));
        if (read.fromTitle() != null) {
            articles.add(TitleMapping.key(read.fromTitle()));
        }
        lanes.add(articles, () -> {
            JournalEntry entry = apply.apply(read);
            journal.add(entry);
            step.run();
        });
    }

    private void check(ReplayRecord read) {
        if (read.text() != null && read.hash() != null && !read.hash().equals(Sha256.of(read.text()))) {
            mismatches.add("record " + read.seq() + ", " + read.title() + ": the text is not the one of its hash");
        }
        if (read.comment() != null && !ImportCalls.cut(read.comment()).equals(read.comment())) {
            commentsCut.incrementAndGet();
        }
    }

    /** The articles that there are now. */
    KnownPages pages() {
        return pages;
    }

    /** What has been done, in this run and in those before it. */
    ImportReport report() {
        List<String> texts = new ArrayList<>(mismatches);
        journal.entries().stream()
                .filter(entry -> entry.head() != null
                        && entry.sent() != null
                        && !entry.head().equals(entry.sent()))
                .map(entry -> "record " + entry.seq() + ", " + entry.title() + ": the head is " + entry.head()
                        + ", sent was " + entry.sent())
                .forEach(texts::add);
        return ImportReport.of(journal.entries(), texts, commentsCut.get());
    }
}
