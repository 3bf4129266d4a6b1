package dev.stemma.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the build of this module left for the parts to run from.
 *
 * @param root the project's root directory, absolute
 */
public record StackHome(Path root) {

    /** System property that names the project's root directory. */
    public static final String ROOT_PROPERTY = "stemma.root";

    private static final String MODULE = "local-stack";

    /** Makes the root absolute: a part runs in another directory. */
    public StackHome {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Finds the project: by the system property {@value #ROOT_PROPERTY}, else upwards from the current directory.
     *
     * @return the home found
     * @throws IllegalStateException when there is no project here
     */
    public static StackHome find() {
        String named = System.getProperty(ROOT_PROPERTY);
        if (named != null) {
            return new StackHome(Path.of(named));
        }
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.exists(here.resolve(MODULE).resolve("pom.xml"))) {
                return new StackHome(here);
            }
        }
        throw new IllegalStateException("No Stemma project is here or above: run in its directory, or set -D"
                + ROOT_PROPERTY + "=<directory>.");
    }

    /**
     * What the module's build makes, thrown away by {@code mvn clean}.
     *
     * @return the directory, absolute
     */
    public Path target() {
        return root.resolve(MODULE).resolve("target");
    }

    /**
     * This module's jar.
     *
     * @return an existing file
     * @throws IllegalStateException when the project is not built
     */
    public Path jar() {
        return jarsIn(target()).stream()
                .filter(jar -> jar.getFileName().toString().startsWith("stemma-local-stack-"))
                .findFirst()
                .orElseThrow(() -> notBuilt(target()));
    }

    /**
     * What the broker and the store run from: this module's jar and their libraries.
     *
     * @return existing files in a fixed order
     * @throws IllegalStateException when the project is not built
     */
    public List<Path> libraries() {
        return Stream.concat(Stream.of(jar()), jarsIn(target().resolve("lib")).stream())
                .toList();
    }

    /**
     * The unpacked Keycloak.
     *
     * @return its home directory
     * @throws IllegalStateException when the project is not built
     */
    public Path keycloak() {
        Path unpacked = target().resolve("keycloak");
        if (!Files.isDirectory(unpacked)) {
            throw notBuilt(unpacked);
        }
        try (Stream<Path> files = Files.list(unpacked)) {
            return files.filter(file -> file.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow(() -> notBuilt(unpacked));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + unpacked, unreadable);
        }
    }

    /**
     * What {@link Preparation} keeps: it happens once per build.
     *
     * @return the directory, which need not exist
     */
    public Path prepared() {
        return target().resolve("prepared");
    }

    /**
     * The realm file that Keycloak imports, local and deployed.
     *
     * @return the file
     */
    public Path realm() {
        return root.resolve(MODULE).resolve("src/main/realm/stemma-realm.json");
    }

    private static List<Path> jarsIn(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw notBuilt(directory);
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + directory, unreadable);
        }
    }

    private static IllegalStateException notBuilt(Path missing) {
        return new IllegalStateException(
                "Not built: " + missing + " lacks what the parts run from. Build first: mvn -Dquick package");
    }
}
