package dev.stemma.system.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ThePlatformKeepsItsStateAndLeavesNothingBehindIT {

    @Test
    void itsPartsEndWithAKilledSupervisorAndWhatWasWrittenIsThereAfterTheNextStart() {
        try (Platform platform = Platform.fresh()) {
            platform.up();
            assertThat(platform.status().path("ready").asBoolean()).isTrue();
            new Wiki(platform.url(), platform.token("editor"))
                    .create("Survives", "Still here")
                    .expect(201);
            List<ProcessHandle> parts = parts(platform);
            assertThat(parts).hasSizeGreaterThanOrEqualTo(7);

            platform.supervisor().destroyForcibly();
            await().atMost(Duration.ofSeconds(60)).until(() -> parts.stream().noneMatch(ProcessHandle::isAlive));
            assertThat(platform.onData("status").exitCode()).isEqualTo(3);

            platform.up();
            assertThat(new Wiki(platform.url(), null)
                            .read("Survives")
                            .expect(200)
                            .json()
                            .path("source")
                            .asText())
                    .isEqualTo("Still here");
            platform.down();
            assertThat(platform.onData("status").exitCode()).isEqualTo(3);
        }
    }

    private static List<ProcessHandle> parts(Platform platform) {
        return StreamSupport.stream(platform.status().path("parts").spliterator(), false)
                .map(part -> ProcessHandle.of(part.path("pid").asLong()).orElseThrow())
                .toList();
    }
}
