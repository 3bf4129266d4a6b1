package dev.stemma.links.repairing;

import dev.stemma.events.ArticleRef;
import dev.stemma.events.Event;
import dev.stemma.events.EventData.RepairRequested;
import dev.stemma.events.EventHead;
import dev.stemma.events.EventType;
import dev.stemma.kit.outbox.Outbox;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.kit.outbox.Relay;
import dev.stemma.links.Generations;
import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPages;
import dev.stemma.links.repairing.RepairTask.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Asks article-service to repair one article: the request goes on the outbox of its page, once for each try. */
@ApplicationScoped
class AskForRepair {

    private final Generations generations;
    private final LinkPages pages;
    private final RepairTasks tasks;
    private final Outbox outbox;
    private final Relay relay;

    AskForRepair(Generations generations, LinkPages pages, RepairTasks tasks, Outbox outbox, Relay relay) {
        this.generations = generations;
        this.pages = pages;
        this.tasks = tasks;
        this.outbox = outbox;
        this.relay = relay;
    }

    /**
     * Asks, or leaves it for the next time: where the page has changed meanwhile or too much waits on it, and while the pages
     * are built anew, since those have their own outboxes.
     */
    void ask(Repair repair, RepairTask task, Instant now) {
        if (generations.state().next() != null) {
            return;
        }
        if (outbox.committed(task.article(), task.event()).isPresent()) {
            tasks.asked(task);
            return;
        }
        Optional<LinkPage> found = pages.whole(task.article());
        Optional<LinkPage> linking = found.filter(page -> links(page, repair.from()));
        if (linking.isEmpty()) {
            long settled = found.map(page -> page.cursors().articles()).orElse(0L);
            tasks.settle(task.event(), State.DONE, null, settled);
            return;
        }
        LinkPage next = linking.get().withNextSequence();
        OutboxEntry request = OutboxEntry.of(request(repair, task, next, now), null, null);
        if (pages.replace(linking.get(), next, List.of(request), Outbox.hasRoom())) {
            relay.committed(task.article());
            tasks.asked(task);
        }
    }

    private static boolean links(LinkPage page, String key) {
        return page.live()
                && page.targets().stream().anyMatch(target -> target.key().equals(key));
    }

    private static Event request(Repair repair, RepairTask task, LinkPage page, Instant now) {
        EventHead head = new EventHead(
                EventHead.MAIN_WIKI,
                new ArticleRef(page.id(), page.title(), page.keys()),
                page.sequence(),
                repair.actor(),
                now.truncatedTo(ChronoUnit.MILLIS),
                null,
                null);
        RepairRequested data = new RepairRequested(repair.article(), repair.from());
        return new Event(task.event(), EventType.REPAIR_REQUESTED, head, data);
    }
}
