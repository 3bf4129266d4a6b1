package dev.stemma.links.repairing;

import dev.stemma.events.Event;
import dev.stemma.events.EventData.ArticleRenamed;
import dev.stemma.events.EventData.ProposalSubmitted;
import dev.stemma.events.EventData.RequestRefused;
import dev.stemma.events.Topics;
import dev.stemma.kit.outbox.Outbox;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.links.FollowUp;
import dev.stemma.links.repairing.RepairTask.State;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins a repair with the renaming that asked for it, and notes what became of each request. */
@ApplicationScoped
class NoteRepairs implements FollowUp {

    private static final String UNCHANGED = "unchanged";

    private final Repairs repairs;
    private final RepairTasks tasks;
    private final Outbox outbox;
    private final Duration stands;

    NoteRepairs(
            Repairs repairs,
            RepairTasks tasks,
            Outbox outbox,
            @ConfigProperty(name = "stemma.repairing.stands", defaultValue = "24H") Duration stands) {
        this.repairs = repairs;
        this.tasks = tasks;
        this.outbox = outbox;
        this.stands = stands;
    }

    @Override
    public void of(Event event) {
        if (event.data() instanceof ArticleRenamed renamed && renamed.repairLinks()) {
            Title.of(renamed.from()).ifPresent(from -> begin(event, from));
        }
        if (event.head().because() != null && event.head().because().topic().equals(Topics.LINKS)) {
            long request = event.head().because().sequence();
            outbox.range(event.article(), request, request).stream()
                    .map(OutboxEntry::eventId)
                    .forEach(asked -> settle(asked, event));
        }
    }

    private void begin(Event renaming, Title from) {
        Instant at = renaming.head().at();
        repairs.begin(new Repair(
                renaming.id(),
                renaming.article(),
                from.key(),
                from.text(),
                renaming.head().actor(),
                at,
                at.plus(stands),
                at,
                false));
    }

    private void settle(String asked, Event outcome) {
        switch (outcome.data()) {
            case RequestRefused refused
            when !refused.reason().equals(UNCHANGED) ->
                tasks.settle(asked, State.SKIPPED, refused.reason(), outcome.sequence());
            case ProposalSubmitted _ -> tasks.settle(asked, State.SKIPPED, "proposed", outcome.sequence());
            default -> tasks.settle(asked, State.DONE, null, outcome.sequence());
        }
    }
}
