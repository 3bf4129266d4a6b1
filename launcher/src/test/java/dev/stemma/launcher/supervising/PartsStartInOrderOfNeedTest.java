package dev.stemma.launcher.supervising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.PartState.Phase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsStartInOrderOfNeedTest {
    @TempDir
    Path folder;

    @Test
    void aPartWaitsUntilWhatItNeedsIsReady() {
        DataDirectory data = new DataDirectory(folder);
        AtomicBoolean ready = new AtomicBoolean();
        Supervisor supervisor = StandIn.supervisor(
                data,
                StandIn.script(folder, "store", "exec sleep 600", ready::get),
                StandIn.script(folder, "article", "exec sleep 600", () -> true, "store"));
        StandIn.inBackground(supervisor);
        await().until(() -> StandIn.state(data).part("store").orElseThrow().phase() == Phase.STARTING);
        assertThat(StandIn.state(data).part("article").orElseThrow().phase()).isEqualTo(Phase.WAITING);

        ready.set(true);

        await().until(() -> StandIn.state(data).ready());
        supervisor.stop();
    }

    @Test
    void theyEndInReverseOrder() throws Exception {
        DataDirectory data = new DataDirectory(folder);
        Path ends = folder.resolve("ends");
        String script = "trap 'echo %s >> " + ends + "; exit 0' TERM; echo up; while :; do sleep 0.02; done";
        Supervisor supervisor = StandIn.supervisor(
                data,
                StandIn.script(folder, "store", script.formatted("store"), () -> said(data, "store")),
                StandIn.script(folder, "article", script.formatted("article"), () -> said(data, "article"), "store"));
        StandIn.inBackground(supervisor);
        await().until(() -> StandIn.state(data).ready());

        supervisor.stop();

        assertThat(Files.readAllLines(ends)).isEqualTo(List.of("article", "store"));
        assertThat(data.stateFile()).doesNotExist();
    }

    @Test
    void aPartThatIgnoresTheEndIsKilled() {
        DataDirectory data = new DataDirectory(folder);
        Supervisor supervisor = StandIn.supervisor(
                data,
                StandIn.script(
                        folder,
                        "deaf",
                        "trap '' TERM; echo up; while :; do sleep 0.02; done",
                        () -> said(data, "deaf")));
        StandIn.inBackground(supervisor);
        await().until(() -> StandIn.state(data).ready());
        ProcessHandle deaf =
                StandIn.state(data).part("deaf").orElseThrow().process().alive().orElseThrow();

        supervisor.stop();

        assertThat(deaf.isAlive()).isFalse();
    }

    private static boolean said(DataDirectory data, String part) {
        return !new LogFile(data.log(part)).lastLines(1).isEmpty();
    }
}
