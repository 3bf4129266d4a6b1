package dev.stemma.launcher.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stemma.launcher.wiki.Answer;
import dev.stemma.launcher.wiki.Call;
import dev.stemma.launcher.wiki.Wiki;

/** The writes of an import: each as its author at its time, each safe to repeat. */
final class ImportCalls {
    /** Longer comments are cut: the API takes no more. */
    static final int LONGEST_COMMENT = 500;

    private final Wiki wiki;
    private final String run;

    /**
     * @param run names the import in its idempotency keys
     */
    ImportCalls(Wiki wiki, String run) {
        this.wiki = wiki;
        this.run = run;
    }

    Answer create(ReplayRecord read, String title, String source, String step) throws InterruptedException {
        ObjectNode body = body(read).put("title", title).put("source", source);
        return send(Call.post("/articles", body), read, step);
    }

    Answer edit(ReplayRecord read, String title, String source, long base, String step) throws InterruptedException {
        ObjectNode body = body(read).put("source", source).put("base", base);
        return send(Call.put(Wiki.article(title), body), read, step);
    }

    Answer rename(ReplayRecord read, String from, String to, String step) throws InterruptedException {
        ObjectNode body = body(read).put("title", to).put("leaveRedirect", false);
        return send(Call.post(Wiki.article(from) + "/rename", body), read, step);
    }

    Answer delete(ReplayRecord read, String title) throws InterruptedException {
        String reason = Wiki.encoded(cut(read.comment() == null ? "" : read.comment()));
        return send(Call.delete(Wiki.article(title) + "?reason=" + reason), read, "delete");
    }

    Answer read(String title) throws InterruptedException {
        return wiki.send(Call.get(Wiki.article(title)));
    }

    private Answer send(Call call, ReplayRecord read, String step) throws InterruptedException {
        String author = read.author() == null || read.author().isBlank() ? "unknown" : read.author();
        Call imported = call.with("Idempotency-Key", run + "-" + read.seq() + "-" + step);
        return wiki.send(
                read.timestamp() == null
                        ? imported
                        : imported.with(
                                "Stemma-Import",
                                "author=\"" + Wiki.encoded(author) + "\", at=\"" + read.timestamp() + "\""));
    }

    private static ObjectNode body(ReplayRecord read) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        return read.comment() == null ? body : body.put("comment", cut(read.comment()));
    }

    static String cut(String comment) {
        int length = comment.codePointCount(0, comment.length());
        return length <= LONGEST_COMMENT
                ? comment
                : comment.substring(0, comment.offsetByCodePoints(0, LONGEST_COMMENT - 1)) + "…";
    }
}
