package dev.stemma.gateway.wiki;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.CompletableFuture;

/** The one turn of a page, for all large answers that it is made of. It ends with the request. */
@RequestScoped
class Turn {

    private final LargePages pages;
    private CompletableFuture<Void> taken;
    private boolean over;

    Turn(LargePages pages) {
        this.pages = pages;
    }

    /** Completes when the page may go on. */
    synchronized CompletableFuture<Void> take() {
        if (over) {
            return CompletableFuture.failedFuture(new TooManyLargePages());
        }
        if (taken == null) {
            taken = pages.begin();
        }
        return taken;
    }

    @PreDestroy
    synchronized void end() {
        over = true;
        if (taken != null) {
            pages.end(taken);
        }
    }
}
