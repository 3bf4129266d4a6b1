package dev.stemma.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Test suites of others, which the project cannot ship; {@code -Dstemma.inputs} names a folder that holds them somewhere. */
public final class Inputs {

    /** The system property with the folder; trials are skipped without it. */
    public static final String PROPERTY = "stemma.inputs";

    private Inputs() {}

    /** The entries of all JSON arrays in files whose name begins like that. */
    public static List<JsonNode> entries(String prefix) {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty(PROPERTY)))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)
                            && file.toString().endsWith(".json"))
                    .sorted()
                    .map(Inputs::json)
                    .flatMap(JsonNode::valueStream)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
