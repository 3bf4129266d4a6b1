package dev.stemma.launcher.supervising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.PartState;
import dev.stemma.launcher.platform.PartState.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartThatDoesNotAnswerIsShownTest {
    @TempDir
    Path folder;

    @Test
    void withTheReasonUntilItAnswersAgain() {
        DataDirectory data = new DataDirectory(folder);
        AtomicBoolean answers = new AtomicBoolean(true);
        Supervisor supervisor = StandIn.supervisor(data, StandIn.script(folder, "a", "exec sleep 600", () -> {
            if (!answers.get()) {
                throw new IOException("it says 503");
            }
            return true;
        }));
        StandIn.inBackground(supervisor);
        await().until(() -> StandIn.state(data).ready());

        answers.set(false);
        await().until(() -> !StandIn.state(data).ready());
        PartState part = StandIn.state(data).part("a").orElseThrow();
        assertThat(part.phase()).isEqualTo(Phase.UNREADY);
        assertThat(part.problem()).isEqualTo("it says 503");

        answers.set(true);
        await().until(() -> StandIn.state(data).ready());
        assertThat(StandIn.state(data).part("a").orElseThrow().restarts()).isZero();
        supervisor.stop();
    }
}
