package dev.stemma.launcher.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What an import has done so far, one line each, so that a broken one goes on where it was. Its first line names the run; the
 * idempotency keys are made of it, so a record whose answer was lost is not done twice.
 */
final class Journal implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String run;
    private final List<JournalEntry> entries;
    private final Writer out;

    private Journal(String run, List<JournalEntry> entries, Writer out) {
        this.run = run;
        this.entries = entries;
        this.out = out;
    }

    /** Opens the journal at {@code path}, or begins it. */
    static Journal open(Path path) throws IOException {
        List<String> lines = Files.exists(path) ? complete(path) : List.of();
        String run = lines.isEmpty() ? UUID.randomUUID().toString() : lines.getFirst();
        List<JournalEntry> entries = new ArrayList<>();
        for (String line : lines.stream().skip(1).toList()) {
            entries.add(JSON.readValue(line, JournalEntry.class));
        }
        // Written anew without a line that a crash has torn.
        Path next = path.resolveSibling(path.getFileName() + ".next");
        Files.write(next, lines.isEmpty() ? List.of(run) : lines);
        Files.move(next, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return new Journal(run, entries, Files.newBufferedWriter(path, StandardOpenOption.APPEND));
    }

    /** A journal that is forgotten at the end, for imports that find out by themselves what is done. */
    static Journal inMemory() {
        return new Journal(UUID.randomUUID().toString(), new ArrayList<>(), Writer.nullWriter());
    }

    private static List<String> complete(Path path) throws IOException {
        String text = Files.readString(path, StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Names this run, also when it goes on later. */
    String run() {
        return run;
    }

    /** Everything done so far, in the order in which it was done. */
    synchronized List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    /** Notes that a record is done. */
    synchronized void add(JournalEntry entry) {
        try {
            entries.add(entry);
            out.write(JSON.writeValueAsString(entry) + "\n");
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException("The import's journal cannot be written", e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
