package dev.stemma.launcher.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.launcher.platform.Refused;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tukaani.xz.XZInputStream;

/**
 * A history: one JSON object a line, in the order of {@code seq}; compressed when its name ends in {@code .xz}.
 *
 * @param path an existing file
 */
record ReplayFile(Path path) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Takes one record. */
    @FunctionalInterface
    interface Reader {
        /** Called once for each record, in order. */
        void take(ReplayRecord read) throws InterruptedException;
    }

    /** How many records there are. */
    long count() throws IOException {
        try (BufferedReader lines = open()) {
            return lines.lines().filter(line -> !line.isBlank()).count();
        }
    }

    /** Gives every record to the reader. */
    void read(Reader reader) throws IOException, InterruptedException {
        try (BufferedReader lines = open()) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    reader.take(parse(line, number));
                }
            }
        }
    }

    private ReplayRecord parse(String line, long number) {
        try {
            ReplayRecord read = JSON.readValue(line, ReplayRecord.class);
            if (read.op() == null || read.title() == null) {
                throw Refused.because(path + ", line " + number + ": op or title is missing.");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw Refused.because(path + ", line " + number + " is no record: " + e.getOriginalMessage());
        }
    }

    private BufferedReader open() throws IOException {
        if (!Files.isRegularFile(path)) {
            throw Refused.because("there is no file " + path + ".");
        }
        InputStream bytes = new BufferedInputStream(Files.newInputStream(path));
        InputStream plain = path.toString().endsWith(".xz") ? new XZInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }
}
