package dev.stemma.gateway.delivering;

import dev.stemma.gateway.delivering.WebhookReplay.State;
import dev.stemma.gateway.streaming.ChangeReading;
import dev.stemma.gateway.streaming.PublicChanges;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/** Takes replays in, up to what there is now. */
@ApplicationScoped
class AskForReplay {

    private final WebhookReplays replays;
    private final PublicChanges changes;
    private final WebhookConfig config;
    private final Clock clock;

    AskForReplay(WebhookReplays replays, PublicChanges changes, WebhookConfig config, Clock clock) {
        this.replays = replays;
        this.changes = changes;
        this.config = config;
        this.clock = clock;
    }

    WebhookReplay ask(String id, Webhook webhook, Instant since) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        replays.add(new WebhookReplay(
                id,
                webhook.id(),
                since.truncatedTo(ChronoUnit.MILLIS),
                end(),
                null,
                0,
                null,
                State.RUNNING,
                now,
                now.plus(config.retention())));
        return replays.find(id).orElseThrow();
    }

    private String end() {
        try (ChangeReading reading = changes.open()) {
            return reading.end();
        } catch (KafkaException | ExecutionException e) {
            throw new Problem(ProblemType.UNAVAILABLE, "The changes cannot be read at the moment.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemType.UNAVAILABLE, "This instance is being stopped.");
        }
    }
}
