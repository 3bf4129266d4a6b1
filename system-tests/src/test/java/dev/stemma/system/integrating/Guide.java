package dev.stemma.system.integrating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The snippets of {@code docs/integrating.md}. */
final class Guide {

    private static final Path FILE = Path.of(System.getProperty("stemma.root")).resolve("docs/integrating.md");
    private static final Pattern SNIPPET =
            Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private Guide() {}

    /** Everything in that language, in order, for a platform at that address. */
    static String program(String language, URI platform) {
        return String.join("\n", snippets(language)).replace("http://localhost:8080", platform.toString());
    }

    private static List<String> snippets(String language) {
        try {
            return SNIPPET.matcher(Files.readString(FILE))
                    .results()
                    .filter((MatchResult found) -> found.group(1).equals(language))
                    .map(found -> found.group(2))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
