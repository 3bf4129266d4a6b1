package dev.stemma.article.sweeping;

import dev.stemma.article.Article;
import dev.stemma.article.Articles;
import dev.stemma.article.Contents;
import dev.stemma.article.Proposals;
import dev.stemma.kit.outbox.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Forgets rows of the log after the retention. The row of a head stays and begins anew, so that an edit that was begun
 * before somebody else replaced an old head still finds its base; so do the rows of an open proposal and of its base, so
 * that an old proposal can be merged.
 */
@ApplicationScoped
class SweepLog {

    private static final int BATCH = 200;

    private final EventLog log;
    private final Articles articles;
    private final Proposals proposals;
    private final Contents contents;

    SweepLog(EventLog log, Articles articles, Proposals proposals, Contents contents) {
        this.log = log;
        this.articles = articles;
        this.proposals = proposals;
        this.contents = contents;
    }

    /**
     * One run.
     *
     * @return how many rows were forgotten
     */
    int run(Instant now, Duration retention) {
        int forgotten = 0;
        List<EventLog.Row> batch;
        do {
            batch = log.lastNeededBefore(now.minus(retention), BATCH);
            forgotten += batch.stream().mapToInt(row -> sweep(row, now)).sum();
        } while (batch.size() == BATCH);
        return forgotten;
    }

    private int sweep(EventLog.Row row, Instant now) {
        if (row.revision() != 0 && (isOfHead(row) || proposals.name(row.article(), row.revision()))) {
            log.keep(row, now);
            return 0;
        }
        // before the row goes, so that after a crash between the two the text is still looked at
        if (row.text() != null) {
            contents.checkAgain(row.text());
        }
        log.forget(row);
        return 1;
    }

    private boolean isOfHead(EventLog.Row row) {
        return articles.byId(row.article())
                .map(Article::head)
                .filter(head -> head.revision() == row.revision())
                .isPresent();
    }
}
