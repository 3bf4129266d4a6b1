package dev.stemma.gateway.reviewing;

import dev.stemma.gateway.page.Frame;
import dev.stemma.gateway.page.Moment;
import dev.stemma.gateway.page.Notice;
import dev.stemma.gateway.page.Person;
import dev.stemma.gateway.proposing.ProposedChanges;
import dev.stemma.gateway.proposing.ShownProposal;
import dev.stemma.markup.Title;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of the review desk. */
@CheckedTemplate(basePath = "reviewing")
public final class ReviewingPages {

    private ReviewingPages() {}

    /**
     * The queue.
     *
     * @param filter what it shows
     * @param waiting the proposals
     * @param more address of its next part, or null
     */
    public record Desk(QueueFilter filter, List<ShownProposal> waiting, String more) {

        /** Copies the proposals, so that a desk never changes. */
        public Desk {
            waiting = List.copyOf(waiting);
        }
    }

    /**
     * What a moderator decided.
     *
     * @param by who
     * @param at when
     * @param action what, as the API names it
     * @param title the article, or null where it had none
     * @param revision the revision that it was about, or null
     * @param what the parts that it was about
     * @param reason why, or an empty text
     */
    public record Deed(
            Person by, Moment at, String action, Title title, Long revision, List<String> what, String reason) {

        /** Copies the parts, so that a deed never changes. */
        public Deed {
            what = List.copyOf(what);
        }

        /** The parts in one text. */
        public String parts() {
            return String.join(", ", what);
        }
    }

    /**
     * A proposal on the desk.
     *
     * @param proposal the proposal
     * @param changes what it changes
     * @param own whether it is the moderator's own
     * @param decided what another moderator decided meanwhile, or null
     * @param previous the one before, or null
     * @param next the one after, or null
     * @param reason reason of a rejection that was written already
     * @param form tells this form from others
     */
    public record Case(
            ShownProposal proposal,
            ProposedChanges changes,
            boolean own,
            Deed decided,
            Long previous,
            Long next,
            String reason,
            String form) {

        /** Address of the one before. */
        public String previousAddress() {
            return "/review/" + previous;
        }

        /** Address of the one after. */
        public String nextAddress() {
            return "/review/" + next;
        }
    }

    /**
     * The log.
     *
     * @param deeds what was decided, newest first
     * @param article filter: title of an article, or an empty text
     * @param moderator filter: name of a moderator, or an empty text
     * @param next address of its next part, or null
     */
    public record Log(List<Deed> deeds, String article, String moderator, String next) {

        /** Copies the deeds, so that a log never changes. */
        public Log {
            deeds = List.copyOf(deeds);
        }
    }

    static native TemplateInstance desk(Frame frame, Desk desk, Notice notice);

    static native TemplateInstance proposal(Frame frame, Case matter, QueueFilter filter, Notice notice);

    static native TemplateInstance log(Frame frame, Log log);
}
