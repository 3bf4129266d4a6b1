package dev.stemma.launcher.importing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.launcher.wiki.Answer;
import java.util.Optional;

/** Gives an article another title: by renaming it, or as create and delete where a wiki does not know renaming. */
final class ApplyMove {
    private final ImportCalls calls;
    private final KnownPages pages;
    private volatile boolean noRename;

    ApplyMove(ImportCalls calls, KnownPages pages) {
        this.calls = calls;
        this.pages = pages;
    }

    JournalEntry apply(ReplayRecord read) throws InterruptedException {
        Optional<JournalEntry> page = pages.find(read.fromTitle());
        if (page.isEmpty()) {
            return JournalEntry.refused(read, "there is no article " + read.fromTitle() + " to move");
        }
        return noRename ? copy(read, page.get(), read.title()) : rename(read, page.get(), read.title(), 1);
    }

    private JournalEntry rename(ReplayRecord read, JournalEntry page, String to, int attempt)
            throws InterruptedException {
        Answer answer = calls.rename(read, page.titleInWiki(), to, "rename-" + attempt);
        if (answer.ok()) {
            return moved(read, page, to, answer);
        }
        if (answer.problem().equals("invalid-title") && attempt == 1) {
            return rename(read, page, TitleMapping.accepted(to), 2);
        }
        boolean unknownRoute = answer.status() == 405
                || answer.status() == 501
                || answer.status() == 404 && !answer.problem().equals("article-not-found");
        if (unknownRoute) {
            noRename = true;
            return copy(read, page, to);
        }
        return ApplyRecord.refused(read, answer);
    }

    /** Creates first: a break in between leaves both, and never neither. */
    private JournalEntry copy(ReplayRecord read, JournalEntry page, String to) throws InterruptedException {
        Answer head = calls.read(page.titleInWiki());
        if (!head.ok()) {
            return ApplyRecord.refused(read, head);
        }
        String source = head.json().path("source").asText();
        String title = to;
        Answer answer = calls.create(read, title, source, "move-1");
        if (answer.problem().equals("invalid-title")) {
            title = TitleMapping.accepted(to);
            answer = calls.create(read, title, source, "move-2");
        }
        if (!answer.ok()) {
            return ApplyRecord.refused(read, answer);
        }
        Answer deleted = calls.delete(read, page.titleInWiki());
        return deleted.ok() || deleted.status() == 410 || deleted.status() == 404
                ? moved(read, page, title, answer)
                : ApplyRecord.refused(read, deleted);
    }

    private static JournalEntry moved(ReplayRecord read, JournalEntry page, String to, Answer answer) {
        JsonNode revision = answer.json().path("revision");
        return new JournalEntry(
                read.seq(),
                Outcome.MOVED,
                read.title(),
                read.fromTitle(),
                to.equals(read.title()) ? null : to,
                revision.path("id").asLong(page.revision()),
                page.original(),
                page.sent(),
                revision.path("sha256").asText(null),
                ApplyRecord.emptyToNull(answer.consistency()),
                null);
    }
}
