package dev.stemma.launcher.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Everything that one platform keeps on disk.
 *
 * @param path the folder, absolute
 */
public record DataDirectory(Path path) {

    /** Makes the path absolute, so that processes with another working directory mean the same folder. */
    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** The parts' output, one file each. */
    public Path logs() {
        return existing("logs");
    }

    /** The log of one part. */
    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** What is true only while it runs. */
    public Path run() {
        return existing("run");
    }

    /** The state that the supervisor writes; there only while it runs, or after it failed. */
    public Path stateFile() {
        return run().resolve("state.json");
    }

    /** Journals and reports of imports. */
    public Path imports() {
        return existing("imports");
    }

    private Path existing(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot write to the data directory " + path + ": choose another with --data", e);
        }
    }
}
