package dev.stemma.launcher.starting;

import dev.stemma.launcher.assembling.Assembly;
import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.DataOption;
import dev.stemma.launcher.platform.ExitCode;
import dev.stemma.launcher.platform.Installation;
import dev.stemma.launcher.platform.PlatformOptions;
import dev.stemma.launcher.platform.PlatformState;
import dev.stemma.launcher.platform.ProcessIdentity;
import dev.stemma.launcher.platform.Refused;
import dev.stemma.launcher.supervising.Supervisor;
import dev.stemma.launcher.supervising.Timing;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The process that {@code up} leaves behind: it runs the parts until it gets SIGTERM. Not for people. */
@Command(name = "supervise", hidden = true, description = "Runs the parts; started by up.")
public final class SuperviseCommand implements Callable<Integer> {
    @Mixin
    private PlatformOptions options;

    @Mixin
    private DataOption dataOption;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataDirectory data = dataOption.directory();
        Installation installation = Installation.here();
        try (FileChannel file = FileChannel.open(
                        data.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null) {
                throw Refused.because("another supervisor works in " + data.path() + ". See: stemma status");
            }
            return supervise(installation, data);
        }
    }

    private int supervise(Installation installation, DataDirectory data) throws IOException, InterruptedException {
        Assembly assembly = new Assembly(installation, data, options);
        PlatformState empty = new PlatformState(
                ProcessIdentity.of(ProcessHandle.current()),
                options.ports().gateway(),
                assembly.issuer(),
                options.oidc().isEmpty(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                null,
                List.of());
        Supervisor supervisor = new Supervisor(assembly.parts(), empty, data, Timing.usual(), System.out);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(supervisor::stop));
        Path mark = markAsRunning(installation);
        try {
            return supervisor.run() ? ExitCode.OK : ExitCode.FAILED;
        } finally {
            Files.deleteIfExists(mark);
        }
    }

    /** Tells the {@code stemma} script not to build over what is running. */
    private static Path markAsRunning(Installation installation) throws IOException {
        Path folder = Files.createDirectories(installation.root().resolve("target/stemma/running"));
        return Files.writeString(
                folder.resolve(Long.toString(ProcessHandle.current().pid())), "");
    }
}
