package dev.stemma.gateway.reviewing;

import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.Query;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a proposal that was decided. */
enum Outcome {
    PUBLISHED,
    APPROVED,
    REJECTED;

    /** The outcome that an address names, if it names one. */
    static Optional<Outcome> of(String name) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.inAddress().equals(name))
                .findFirst();
    }

    /** Where the desk goes on: at the next proposal, or at the queue when there is none. */
    String address(long done, Long next, QueueFilter filter) {
        Query query = filter.query().with("done", Long.toString(done)).with("how", inAddress());
        return query.after(next == null ? "/review" : "/review/" + next);
    }

    /** The outcome in words; nothing when nobody says of which proposal. */
    Notice notice(Long proposal, ReviewingWords words) {
        if (proposal == null) {
            return Notice.NONE;
        }
        return Notice.done(
                switch (this) {
                    case PUBLISHED -> words.published(proposal);
                    case APPROVED -> words.approved(proposal);
                    case REJECTED -> words.rejected(proposal);
                });
    }

    private String inAddress() {
        return name().toLowerCase(Locale.ROOT);
    }
}
