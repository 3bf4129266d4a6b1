package dev.stemma.launcher.supervising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.PartState;
import dev.stemma.launcher.platform.ProcessIdentity;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadPartIsStartedAgainTest {
    @TempDir
    Path folder;

    private Supervisor supervisor;

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void aKilledPartComesBackAndTheRestartIsCounted() {
        DataDirectory data = new DataDirectory(folder);
        supervisor = StandIn.supervisor(data, StandIn.script(folder, "a", "exec sleep 600", () -> true));
        StandIn.inBackground(supervisor);
        await().until(() -> StandIn.state(data).ready());
        PartState first = StandIn.state(data).part("a").orElseThrow();

        first.process().alive().orElseThrow().destroyForcibly();

        await().until(() -> StandIn.state(data).ready()
                && StandIn.state(data).part("a").orElseThrow().restarts() == 1);
        ProcessIdentity second = StandIn.state(data).part("a").orElseThrow().process();
        assertThat(second.pid()).isNotEqualTo(first.process().pid());
    }

    @Test
    void onlyThePartThatDiedIsStartedAgain() {
        DataDirectory data = new DataDirectory(folder);
        supervisor = StandIn.supervisor(
                data,
                StandIn.script(folder, "a", "exec sleep 600", () -> true),
                StandIn.script(folder, "b", "exec sleep 600", () -> true, "a"));
        StandIn.inBackground(supervisor);
        await().until(() -> StandIn.state(data).ready());
        PartState b = StandIn.state(data).part("b").orElseThrow();

        Optional<ProcessHandle> a =
                StandIn.state(data).part("a").orElseThrow().process().alive();
        a.orElseThrow().destroyForcibly();

        await().until(() -> StandIn.state(data).part("a").orElseThrow().restarts() == 1
                && StandIn.state(data).ready());
        assertThat(StandIn.state(data).part("b").orElseThrow()).isEqualTo(b);
    }
}
