package dev.stemma.launcher.supervising;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.PartState.Phase;
import dev.stemma.launcher.platform.PlatformState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartThatNeverComesUpEndsTheStartTest {
    @TempDir
    Path folder;

    @Test
    void theReasonStaysInTheStateAndTheLinesInTheLog() throws Exception {
        DataDirectory data = new DataDirectory(folder);
        Supervisor supervisor = StandIn.supervisor(
                data,
                StandIn.script(folder, "store", "exec sleep 600", () -> true),
                StandIn.script(folder, "article", "echo no such database; exit 7", () -> false, "store"));

        boolean wanted = supervisor.run();

        PlatformState state = StandIn.state(data);
        assertThat(wanted).isFalse();
        assertThat(state.failure()).isEqualTo("article could not be started: its process ended with code 7");
        assertThat(state.part("article").orElseThrow().phase()).isEqualTo(Phase.FAILED);
        assertThat(state.part("store").orElseThrow().phase()).isEqualTo(Phase.STOPPED);
        assertThat(new LogFile(data.log("article")).lastLines(5)).contains("no such database");
    }

    @Test
    void aCommandThatDoesNotExistIsSaid() throws Exception {
        DataDirectory data = new DataDirectory(folder);
        PartPlan missing = new PartPlan(
                new dev.stemma.local.Part(
                        "a",
                        java.util.List.of("/no/such/program"),
                        java.util.Map.of(),
                        folder,
                        () -> true,
                        "stand-in:a"),
                java.util.Set.of());

        StandIn.supervisor(data, missing).run();

        assertThat(StandIn.state(data).failure()).contains("/no/such/program");
    }
}
