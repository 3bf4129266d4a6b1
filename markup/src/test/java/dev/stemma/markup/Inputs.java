package dev.stemma.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Test suites of others, which the project cannot ship; {@code -Dstemma.inputs} names a folder that holds them somewhere. */
final class Inputs {

    /** The system property with the folder; trials are skipped without it. */
    static final String PROPERTY = "stemma.inputs";

    private Inputs() {}

    static Path file(String name) {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty(PROPERTY)))) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static JsonNode json(String name) {
        return json(file(name));
    }

    static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
