package dev.stemma.links.repairing;

import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPages;
import dev.stemma.links.repairing.RepairTask.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the articles that link to an old title and notes them for its repair. */
@ApplicationScoped
class PlanRepair {

    private static final int BATCH = 200;

    private final LinkPages pages;
    private final LinkingArticles articles;
    private final RepairTasks tasks;

    PlanRepair(LinkPages pages, LinkingArticles articles, RepairTasks tasks) {
        this.pages = pages;
        this.articles = articles;
        this.tasks = tasks;
    }

    /** Notes all that link there; as a rule that stands, only as long as the old title is still one to be left. */
    void plan(Repair repair, Instant now) {
        if (repair.planned() && !isLeft(repair)) {
            return;
        }
        List<LinkingArticle> batch = List.of();
        do {
            batch = articles.to(repair.from(), batch.isEmpty() ? null : batch.getLast(), BATCH);
            if (!batch.isEmpty()) {
                note(repair, batch, now);
            }
        } while (batch.size() == BATCH);
    }

    private void note(Repair repair, List<LinkingArticle> batch, Instant now) {
        Map<Long, RepairTask> known =
                tasks
                        .find(batch.stream()
                                .map(article -> RepairTask.id(repair.id(), article.id()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(RepairTask::article, Function.identity()));
        for (LinkingArticle article : batch) {
            RepairTask task = known.get(article.id());
            if (task == null) {
                tasks.plan(repair.id(), article, now);
            } else if (isSettled(task) && task.settled() < article.cursors().articles()) {
                // the article was changed after its repair and links there again
                tasks.planAgain(task);
            }
        }
    }

    private static boolean isSettled(RepairTask task) {
        return task.state() == State.DONE || task.state() == State.SKIPPED;
    }

    /** Neither has the article got its old title back, nor has another one taken it. */
    private boolean isLeft(Repair repair) {
        boolean back = pages.byId(repair.article())
                .map(LinkPage::key)
                .filter(repair.from()::equals)
                .isPresent();
        boolean taken = pages.byKeys(List.of(repair.from())).stream().anyMatch(page -> page.id() != repair.article());
        return !back && !taken;
    }
}
