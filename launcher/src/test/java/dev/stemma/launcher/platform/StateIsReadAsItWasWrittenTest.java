package dev.stemma.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.launcher.platform.PartState.Phase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateIsReadAsItWasWrittenTest {
    @TempDir
    Path folder;

    @Test
    void withEveryPart() {
        StateFile file = new StateFile(folder.resolve("state.json"));
        PlatformState state = state(ProcessIdentity.of(ProcessHandle.current()));

        file.write(state);

        assertThat(file.read()).contains(state);
        assertThat(file.running()).contains(state);
        assertThat(folder.toFile().list()).containsExactly("state.json");
    }

    @Test
    void aStateWhoseSupervisorIsAnotherProcessByNowIsNotRunning() {
        ProcessIdentity me = ProcessIdentity.of(ProcessHandle.current());
        StateFile file = new StateFile(folder.resolve("state.json"));

        file.write(state(new ProcessIdentity(me.pid(), me.startedAt() - 60_000)));

        assertThat(file.running()).isEmpty();
    }

    @Test
    void nothingOrNonsenseIsNoState() throws Exception {
        StateFile file = new StateFile(folder.resolve("state.json"));
        assertThat(file.read()).isEmpty();

        Files.writeString(folder.resolve("state.json"), "{\"supervisor\":");

        assertThat(file.read()).isEmpty();
    }

    @Test
    void readyMeansEveryPart() {
        PlatformState state = state(ProcessIdentity.of(ProcessHandle.current()));

        assertThat(state.ready()).isFalse();
        assertThat(state.part("broker").orElseThrow().ready()).isTrue();
    }

    private static PlatformState state(ProcessIdentity supervisor) {
        return new PlatformState(
                supervisor,
                8080,
                "http://localhost:8180/realms/stemma",
                true,
                "2026-01-01T00:00:00Z",
                null,
                List.of(
                        new PartState("broker", new ProcessIdentity(7, 8), Phase.READY, "127.0.0.1:8380", 0, null),
                        new PartState("article", null, Phase.RESTARTING, "http://127.0.0.1:8081", 2, "ended")));
    }
}
