package dev.stemma.links.repairing;

import dev.stemma.links.repairing.RepairTask.State;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks after repairs: notes what they are about, asks for it bit by bit, and looks again for links to the old title as
 * long as they stand. After a crash another instance goes on, or this one, when it is back.
 */
@ApplicationScoped
class Repairing {

    private static final Logger LOG = Logger.getLogger(Repairing.class);
    private static final Duration BEAT = Duration.ofMillis(250);

    /** Longer than looking after one repair takes: then it is somebody else's turn. */
    private static final Duration MINE = Duration.ofMinutes(2);

    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);
    private static final int REST_PART_OF_AGE = 4;

    private final Repairs repairs;
    private final RepairTasks tasks;
    private final PlanRepair planning;
    private final AskForRepair asking;
    private final int perBeat;
    private final Clock clock = Clock.systemUTC();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("repairing").daemon().factory());

    /**
     * Repairs by configuration.
     *
     * @param perSecond how many articles this instance asks for at most
     */
    Repairing(
            Repairs repairs,
            RepairTasks tasks,
            PlanRepair planning,
            AskForRepair asking,
            @ConfigProperty(name = "stemma.repairing.per-second", defaultValue = "100") int perSecond) {
        this.repairs = repairs;
        this.tasks = tasks;
        this.planning = planning;
        this.asking = asking;
        this.perBeat = (int) Math.max(1, perSecond * BEAT.toMillis() / 1_000);
    }

    void start(@Observes StartupEvent start) {
        timer.scheduleAtFixedRate(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        timer.shutdownNow();
        timer.awaitTermination(2, TimeUnit.SECONDS);
    }

    private void beat() {
        try {
            int left = perBeat;
            Optional<Repair> due = take();
            while (due.isPresent()) {
                left -= lookAfter(due.get(), left);
                due = left > 0 && !Thread.currentThread().isInterrupted() ? take() : Optional.empty();
            }
        } catch (RuntimeException e) {
            LOG.warnf("Repairs of links wait and are tried again: %s", e.getMessage());
        }
    }

    private Optional<Repair> take() {
        Instant now = now();
        return repairs.take(now, now.plus(MINE));
    }

    /** Answers how many articles were asked for. */
    private int lookAfter(Repair repair, int most) {
        Instant now = now();
        List<RepairTask> planned = tasks.in(repair.id(), State.PLANNED, most);
        if (planned.isEmpty() && !now.isBefore(repair.until())) {
            repairs.close(repair);
            return 0;
        }
        if (planned.isEmpty() || !repair.planned()) {
            planning.plan(repair, now);
            planned = tasks.in(repair.id(), State.PLANNED, most);
        }
        planned.forEach(task -> asking.ask(repair, task, now));
        repairs.lookAgain(repair, true, planned.isEmpty() ? now.plus(rest(repair, now)) : now.plus(BEAT));
        return planned.size();
    }

    /** The longer ago the renaming, the rarer somebody still writes the old title. */
    private static Duration rest(Repair repair, Instant now) {
        Duration rest = Duration.between(repair.at(), now).dividedBy(REST_PART_OF_AGE);
        return rest.compareTo(LONGEST_REST) > 0
                ? LONGEST_REST
                : rest.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : rest;
    }

    /** As exact as the store keeps it, since what was written is compared with what is read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
