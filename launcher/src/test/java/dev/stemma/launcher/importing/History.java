package dev.stemma.launcher.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stemma.launcher.wiki.SmallWiki;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A replay file made line by line, and a way to import it. */
final class History {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> lines = new ArrayList<>();

    History create(String title, String text) {
        return add("create", title).text(text);
    }

    History edit(String title, String text) {
        return add("edit", title).text(text);
    }

    History move(String from, String to) {
        add("move", to).last.put("fromTitle", from);
        return this;
    }

    History delete(String title) {
        return add("delete", title);
    }

    private ObjectNode last;

    private History add(String op, String title) {
        flush();
        last = JSON.createObjectNode()
                .put("seq", lines.size())
                .put("op", op)
                .put("title", title)
                .put("author", "Zoë Müller")
                .put("timestamp", "2021-10-20T11:47:32Z")
                .put("comment", op + " " + title);
        return this;
    }

    private History text(String text) {
        last.put("text", text).put("hash", Sha256.of(text));
        return this;
    }

    private void flush() {
        if (last != null) {
            lines.add(last.toString());
            last = null;
        }
    }

    Path file(Path folder) throws IOException {
        flush();
        return Files.write(folder.resolve("history.jsonl"), lines);
    }

    /** Imports it, going on where {@code journal} ends. */
    ImportReport into(SmallWiki wiki, Path folder, UnaryOperator<String> text)
            throws IOException, InterruptedException {
        try (Journal journal = Journal.open(folder.resolve("journal"));
                Lanes lanes = new Lanes(8)) {
            Import history = new Import(new ImportCalls(wiki.client(), journal.run()), journal, text, lanes);
            history.run(new ReplayFile(file(folder)), new PrintWriter(Writer.nullWriter()));
            return history.report();
        }
    }

    ImportReport into(SmallWiki wiki, Path folder) throws IOException, InterruptedException {
        return into(wiki, folder, UnaryOperator.identity());
    }
}
