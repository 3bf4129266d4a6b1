package dev.stemma.launcher.platform;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says which platform a command is about. */
public final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The platform's data directory (default: .stemma in the project).")
    private Path data;

    /** The named directory, else the one in the project. */
    public DataDirectory directory() {
        return new DataDirectory(data != null ? data : Installation.here().defaultData());
    }
}
