package dev.stemma.launcher.starting;

import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.Installation;
import dev.stemma.launcher.platform.PlatformOptions;
import dev.stemma.launcher.platform.Programs;
import dev.stemma.launcher.supervising.LogFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the process that stays behind: away from this terminal, its output in {@code logs/supervisor.log}. */
final class SupervisorProcess {
    static final String LOG = "supervisor";

    private SupervisorProcess() {}

    static Process start(Installation installation, DataDirectory data, PlatformOptions options) throws IOException {
        LogFile log = new LogFile(data.log(LOG));
        log.rotate();
        List<String> command = new ArrayList<>();
        // A session of its own: neither Ctrl-C nor the terminal's end reaches it.
        Programs.find("setsid").map(Path::toString).ifPresent(command::add);
        command.addAll(List.of(
                Installation.java(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=24m",
                "-Dstemma.root=" + installation.root(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.stemma.launcher.Stemma",
                "supervise"));
        command.addAll(options.toArguments(data.path()));
        return new ProcessBuilder(command)
                .directory(data.path().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()))
                .start();
    }
}
