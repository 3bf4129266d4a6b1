package dev.stemma.events;

import java.util.List;

/** What an event says beyond its {@link EventHead}. */
public sealed interface EventData {

    /** Data that carries a whole text, which is kept outside of the outbox and added when the event is sent. */
    sealed interface WithSource extends EventData {
        /** The text, or null where it has not been loaded. */
        String source();
    }

    /**
     * The head changed: {@code article.created.v1}, {@code article.edited.v1}.
     *
     * @param revision the new head
     * @param source its text
     * @param salts salts of its commitments
     * @param redirect title that the text redirects to, or null
     * @param proposal id of the proposal that was published by this, or null
     * @param cause what made it
     * @param supersedes id of the open proposal whose place it takes, or null
     */
    record HeadChanged(
            Revision revision, String source, Salts salts, String redirect, Long proposal, Cause cause, Long supersedes)
            implements WithSource {

        /** A change that takes no proposal's place. */
        public HeadChanged(Revision revision, String source, Salts salts, String redirect, Long proposal, Cause cause) {
            this(revision, source, salts, redirect, proposal, cause, null);
        }
    }

    /**
     * {@code article.renamed.v1}.
     *
     * @param from title before
     * @param to title after
     * @param leftRedirect whether the old title goes on leading here
     * @param repairLinks whether links to the old title are to be rewritten
     * @param comment why, or null
     */
    record ArticleRenamed(String from, String to, boolean leftRedirect, boolean repairLinks, String comment)
            implements EventData {

        /** A renaming without a comment. */
        public ArticleRenamed(String from, String to, boolean leftRedirect, boolean repairLinks) {
            this(from, to, leftRedirect, repairLinks, null);
        }
    }

    /**
     * {@code alias.released.v1}: an alias leads here no longer, since another article claims the title.
     *
     * @param key the released title key
     */
    record AliasReleased(String key) implements EventData {}

    /**
     * {@code article.deleted.v1}.
     *
     * @param reason why, or null
     */
    record ArticleDeleted(String reason) implements EventData {}

    /**
     * {@code article.restored.v1}.
     *
     * @param reason why, or null
     */
    record ArticleRestored(String reason) implements EventData {}

    /**
     * {@code article.protected.v1}.
     *
     * @param protection the protection from now on
     */
    record ArticleProtected(Protection protection) implements EventData {}

    /**
     * {@code proposal.submitted.v1}.
     *
     * @param revision the proposal, in state proposed
     * @param source its text
     * @param salts salts of its commitments
     * @param base revision that it was made from, or null for a new article
     * @param supersedes id of the proposal whose place it takes, or null
     */
    record ProposalSubmitted(Revision revision, String source, Salts salts, Long base, Long supersedes)
            implements WithSource {}

    /**
     * {@code proposal.conflicted.v1}: an approved proposal could not be published.
     *
     * @param proposal id of the proposal
     * @param reason {@code overlap}, {@code title-taken}, {@code deleted} or {@code superseded}
     * @param head the head that it could not be merged with, or null
     */
    record ProposalConflicted(long proposal, String reason, Long head) implements EventData {}

    /**
     * {@code request.refused.v1}: a request was not carried out.
     *
     * @param requestId id of the request
     * @param reason {@code conflict}, {@code protected}, {@code deleted}, {@code not-found}, {@code unchanged} where there
     *     is nothing left to do, {@code title-reused} where another article has the title by now, or {@code
     *     not-proposed} where no open proposal has that id
     */
    record RequestRefused(String requestId, String reason) implements EventData {}

    /**
     * {@code decision.noted.v1}: a decision that asks for nothing (a rejection, a withdrawal, a hiding, a showing again, an
     * erasure) had its effect in article-service. {@code because} names it.
     *
     * @param revision id of the revision that was decided on
     */
    record DecisionNoted(long revision) implements EventData {}

    /**
     * {@code article.snapshot.v1}: the article as of the event's sequence.
     *
     * @param revision the head, or null for an unborn article
     * @param source its text
     * @param redirect title that the text redirects to, or null
     * @param protection the protection
     * @param deleted that it is deleted, or null
     */
    record ArticleSnapshot(Revision revision, String source, String redirect, Protection protection, Deletion deleted)
            implements WithSource {}

    /**
     * {@code revision.approved.v1}: a request to publish a proposal.
     *
     * @param revision id of the proposal
     * @param source its text
     * @param base revision that it was made from, or null for a new article
     * @param reason why, or null
     */
    record RevisionApproved(long revision, String source, Long base, String reason) implements WithSource {

        /** An approval without a reason. */
        public RevisionApproved(long revision, String source, Long base) {
            this(revision, source, base, null);
        }
    }

    /**
     * A decision on a revision: {@code revision.rejected.v1}, {@code revision.withdrawn.v1}, {@code
     * revision.hidden.v1}, {@code revision.unhidden.v1}, {@code revision.erased.v1}.
     *
     * @param revision id of the revision
     * @param sameText other revisions with the same text that the decision covers
     * @param reason why, or null
     * @param what the parts that it is about: {@code text}, {@code comment}, {@code author}
     */
    record RevisionDecided(long revision, List<Long> sameText, String reason, List<String> what) implements EventData {

        /** Copies the lists, so that a decision never changes. */
        public RevisionDecided {
            sameText = sameText == null ? List.of() : List.copyOf(sameText);
            what = what == null ? List.of() : List.copyOf(what);
        }
    }

    /**
     * {@code edit.requested.v1}: a request to edit in the actor's name.
     *
     * @param requestId id of the request
     * @param base revision that the text was made from
     * @param source the text
     * @param comment the summary
     * @param cause undo, rollback or restore
     */
    record EditRequested(String requestId, long base, String source, String comment, Cause cause)
            implements WithSource {}

    /**
     * {@code links.changed.v1}: the targets that a revision added and removed.
     *
     * @param revision the head that was read
     * @param added titles that are linked now and were not before
     * @param removed titles that were linked before and are not now
     */
    record LinksChanged(long revision, List<String> added, List<String> removed) implements EventData {

        /** Copies the lists, so that the change never changes. */
        public LinksChanged {
            added = added == null ? List.of() : List.copyOf(added);
            removed = removed == null ? List.of() : List.copyOf(removed);
        }
    }

    /**
     * {@code repair.requested.v1}: a request to rewrite the links whose key is {@code from}.
     *
     * @param target id of the article whose title is written, as it is when the request is carried out
     * @param from title key of the links to rewrite
     */
    record RepairRequested(long target, String from) implements EventData {}
}
