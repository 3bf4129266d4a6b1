package dev.stemma.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Test suites of others, which the project cannot ship; {@code -Dstemma.inputs} says where they are. */
final class Inputs {

    /** The system property with the folder; trials are skipped without it. */
    static final String PROPERTY = "stemma.inputs";

    private Inputs() {}

    static Path file(String name) {
        return Path.of(System.getProperty(PROPERTY), name);
    }

    static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(file(name).toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
