package dev.stemma.launcher.importing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.launcher.wiki.Answer;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Does in the wiki what one record says was done once. */
final class ApplyRecord {
    private static final int MOST_NUMBERED = 50;

    private final ImportCalls calls;
    private final KnownPages pages;
    private final UnaryOperator<String> text;
    private final ApplyMove moves;

    /**
     * @param text what to do with each text before it is sent
     */
    ApplyRecord(ImportCalls calls, KnownPages pages, UnaryOperator<String> text) {
        this.calls = calls;
        this.pages = pages;
        this.text = text;
        this.moves = new ApplyMove(calls, pages);
    }

    /** Applies one record; the article's earlier ones have been applied. */
    JournalEntry apply(ReplayRecord read) throws InterruptedException {
        JournalEntry entry =
                switch (read.op()) {
                    case CREATE, EDIT -> write(read);
                    case MOVE -> moves.apply(read);
                    case DELETE -> delete(read);
                };
        pages.apply(entry);
        return entry;
    }

    private JournalEntry write(ReplayRecord read) throws InterruptedException {
        if (read.text() == null) {
            return JournalEntry.refused(read, "the record has no text");
        }
        Optional<JournalEntry> page = pages.find(read.title());
        return page.isPresent() ? edit(read, page.get()) : create(read, read.title(), 1);
    }

    private JournalEntry create(ReplayRecord read, String title, int attempt) throws InterruptedException {
        Answer answer = calls.create(read, title, text.apply(read.text()), "create-" + attempt);
        if (answer.ok()) {
            return written(read, title, Outcome.CREATED, answer);
        }
        if (answer.problem().equals("invalid-title") && attempt == 1) {
            return create(read, TitleMapping.accepted(title), 2);
        }
        if (answer.problem().equals("article-exists")) {
            if (!pages.holds(title)) {
                return takeOver(read, title);
            }
            if (attempt < MOST_NUMBERED) {
                String base = attempt == 1 ? title : title.replaceFirst(" \\(\\d+\\)$", "");
                return create(read, TitleMapping.numbered(base, attempt + 1), attempt + 1);
            }
        }
        return refused(read, answer);
    }

    /** The article was there before this import: its history goes on from its head. */
    private JournalEntry takeOver(ReplayRecord read, String title) throws InterruptedException {
        Answer head = calls.read(title);
        if (!head.ok()) {
            return refused(read, head);
        }
        JsonNode revision = head.json().path("revision");
        if (revision.path("sha256").asText().equals(Sha256.of(text.apply(read.text())))) {
            return written(read, title, Outcome.UNCHANGED, head);
        }
        Answer answer = calls.edit(
                read, title, text.apply(read.text()), revision.path("id").asLong(), "take-over");
        return answer.ok() ? written(read, title, editOutcome(answer), answer) : notEdited(read, title, answer);
    }

    private JournalEntry edit(ReplayRecord read, JournalEntry page) throws InterruptedException {
        String title = page.titleInWiki();
        String source = text.apply(read.text());
        Answer answer = calls.edit(read, title, source, page.revision(), "edit");
        if (answer.problem().equals("base-unknown")) {
            long head = calls.read(title).json().path("revision").path("id").asLong();
            answer = calls.edit(read, title, source, head, "edit-again");
        }
        return answer.ok() ? written(read, title, editOutcome(answer), answer) : notEdited(read, title, answer);
    }

    private static Outcome editOutcome(Answer answer) {
        return answer.json().path("unchanged").asBoolean() ? Outcome.UNCHANGED : Outcome.EDITED;
    }

    private JournalEntry notEdited(ReplayRecord read, String title, Answer answer) {
        if (!answer.problem().equals("edit-conflict")) {
            return refused(read, answer);
        }
        JsonNode current = answer.json().path("current");
        long head =
                current.path("revision").path("id").asLong(current.path("id").asLong());
        String used = title.equals(read.title()) ? null : title;
        return new JournalEntry(
                read.seq(),
                Outcome.CONFLICT,
                read.title(),
                null,
                used,
                head,
                null,
                null,
                null,
                null,
                answer.explained());
    }

    private JournalEntry delete(ReplayRecord read) throws InterruptedException {
        Optional<JournalEntry> page = pages.find(read.title());
        String title = page.map(JournalEntry::titleInWiki).orElse(read.title());
        Answer answer = calls.delete(read, title);
        // Gone already: an answer that was lost, or an article that never came to be.
        if (!answer.ok() && answer.status() != 404 && answer.status() != 410) {
            return refused(read, answer);
        }
        return new JournalEntry(
                read.seq(),
                Outcome.DELETED,
                read.title(),
                null,
                null,
                null,
                null,
                null,
                null,
                emptyToNull(answer.consistency()),
                null);
    }

    private JournalEntry written(ReplayRecord read, String title, Outcome outcome, Answer answer) {
        if (answer.status() == 202) {
            return JournalEntry.refused(read, "it became a proposal that waits for review");
        }
        JsonNode revision = answer.json().path("revision");
        return new JournalEntry(
                read.seq(),
                outcome,
                read.title(),
                null,
                title.equals(read.title()) ? null : title,
                revision.path("id").asLong(),
                Sha256.of(read.text()),
                Sha256.of(text.apply(read.text())),
                revision.path("sha256").asText(null),
                emptyToNull(answer.consistency()),
                null);
    }

    static JournalEntry refused(ReplayRecord read, Answer answer) {
        String rule = answer.json().path("rule").asText("");
        return JournalEntry.refused(read, (rule.isEmpty() ? "" : "rule " + rule + ", ") + answer.explained());
    }

    static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
