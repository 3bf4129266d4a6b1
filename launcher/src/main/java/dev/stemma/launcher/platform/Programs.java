package dev.stemma.launcher.platform;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Programs of the machine that Stemma uses when they are there. */
public final class Programs {
    /** The names under which a browser for the tests is known. */
    public static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    private Programs() {}

    /** The first of the names that the PATH knows. */
    public static Optional<Path> find(List<String> names) {
        return names.stream()
                .flatMap(name -> Arrays.stream(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** One program by its name. */
    public static Optional<Path> find(String name) {
        return find(List.of(name));
    }
}
