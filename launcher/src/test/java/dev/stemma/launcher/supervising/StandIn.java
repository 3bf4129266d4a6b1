package dev.stemma.launcher.supervising;

import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.PlatformState;
import dev.stemma.launcher.platform.ProcessIdentity;
import dev.stemma.launcher.platform.StateFile;
import dev.stemma.local.Part;
import dev.stemma.local.Probe;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A platform of small shell scripts in place of the real parts. */
final class StandIn {
    private static final Timing FAST = new Timing(
            new BackOff(Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMinutes(1)),
            Duration.ofSeconds(20),
            Duration.ofMillis(10),
            Duration.ofMillis(20),
            Duration.ofMillis(300),
            2);

    private StandIn() {}

    static PartPlan script(Path folder, String name, String script, Probe probe, String... needs) {
        Part part = new Part(name, List.of("sh", "-c", script), Map.of(), folder, probe, "stand-in:" + name);
        return new PartPlan(part, Set.of(needs));
    }

    static Supervisor supervisor(DataDirectory data, PartPlan... plans) {
        return new Supervisor(List.of(plans), empty(), data, FAST, new PrintStream(OutputStream.nullOutputStream()));
    }

    static void inBackground(Supervisor supervisor) {
        Thread.ofVirtual().start(() -> {
            try {
                supervisor.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static PlatformState empty() {
        return new PlatformState(
                ProcessIdentity.of(ProcessHandle.current()),
                8080,
                "issuer",
                true,
                "2026-01-01T00:00:00Z",
                null,
                List.of());
    }

    static PlatformState state(DataDirectory data) {
        return new StateFile(data.stateFile()).read().orElseThrow();
    }
}
