package dev.stemma.gateway.reviewing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the review desk. */
@MessageBundle("reviewing")
public interface ReviewingWords {

    /** Heading and link. */
    @Message("Review")
    String desk();

    /** Empty state. */
    @Message("Nothing waits for review. New proposals appear here by themselves.")
    String nothingWaits();

    /** Empty state with a filter. */
    @Message("No proposal like that waits for review.")
    String nothingLikeThat();

    /** How many wait. */
    @Message("{#if count == 1}One proposal waits{#else}{count} proposals wait{/if}")
    String waiting(int count);

    /** The same with more behind. */
    @Message("More than {count} proposals wait")
    String moreThan(int count);

    /** Link. */
    @Message("What moderators did")
    String log();

    /** Label. */
    @Message("Author")
    String author();

    /** Label. */
    @Message("Article")
    String article();

    /** Label. */
    @Message("Moderator")
    String moderator();

    /** Label. */
    @Message("State")
    String state();

    /** Choice. */
    @Message("All that wait")
    String all();

    /** Choice. */
    @Message("New ones")
    String onlyProposed();

    /** Choice. */
    @Message("Those that came back")
    String onlyConflicted();

    /** Label. */
    @Message("Order")
    String order();

    /** Choice. */
    @Message("Oldest first")
    String oldest();

    /** Choice. */
    @Message("Newest first")
    String newest();

    /** Button. */
    @Message("Show")
    String show();

    /** Age. */
    @Message("{#if count == 1}a minute{#else}{count} minutes{/if}")
    String minutes(long count);

    /** Age. */
    @Message("{#if count == 1}an hour{#else}{count} hours{/if}")
    String hours(long count);

    /** Age. */
    @Message("{#if count == 1}a day{#else}{count} days{/if}")
    String days(long count);

    /** Age. */
    @Message("less than a minute")
    String moments();

    /** Column. */
    @Message("Waiting for")
    String age();

    /** Column. */
    @Message("Size")
    String size();

    /** How much a proposal changes. */
    @Message("{growth} bytes")
    String bytes(String growth);

    /** Column. */
    @Message("Summary")
    String summary();

    /** Heading. */
    @Message("Proposal {number} for “{title}”")
    String heading(long number, String title);

    /** Heading. */
    @Message("What it changes")
    String changes();

    /** Heading. */
    @Message("The text of the new article")
    String newText();

    /** When the base cannot be compared with. */
    @Message("What it changes cannot be shown. This is its text.")
    String noComparison();

    /** When the base is not the head. */
    @Message("The article was changed since this proposal was written.")
    String stale();

    /** The same, when something of it can be merged. */
    @Message("Below is what approving it would change in what is published now.")
    String below();

    /** When it cannot be merged with the head. */
    @Message("It overlaps with what others published since. Approving it would not publish it but bring it back here.")
    String wouldComeBack();

    /** Link. */
    @Message("What the author changed")
    String authors();

    /** Link. */
    @Message("What others changed since")
    String since();

    /** Heading. */
    @Message("Where it overlaps with what is published")
    String overlaps();

    /** Column of a conflict. */
    @Message("Published now")
    String publishedNow();

    /** Column of a conflict. */
    @Message("Proposed")
    String proposedText();

    /** Button. */
    @Message("Approve and publish")
    String approve();

    /** Label. */
    @Message("Reason, which stands in the log")
    String reason();

    /** Button. */
    @Message("Reject")
    String reject();

    /** Explanation. */
    @Message("This is your own proposal. Somebody else has to approve it.")
    String own();

    /** Link. */
    @Message("Previous")
    String previous();

    /** Link. */
    @Message("Next")
    String next();

    /** Link. */
    @Message("Back to the queue")
    String back();

    /** Link. */
    @Message("Hide parts of it")
    String hide();

    /** Hint. */
    @Message("Keys: j next, k previous, a approve, r reject, u back to the queue.")
    String keys();

    /** Hint. */
    @Message("Keys: j and k choose, Enter opens.")
    String deskKeys();

    /** What was decided meanwhile. */
    @Message("{name} approved it.")
    String approvedBy(String name);

    /** What was decided meanwhile. */
    @Message("{name} rejected it: {reason}")
    String rejectedBy(String name, String reason);

    /** What happened meanwhile. */
    @Message("Its author took it back.")
    String takenBack();

    /** What happened meanwhile. */
    @Message("Its author replaced it by a later proposal.")
    String replaced();

    /** What was decided. */
    @Message("It is published.")
    String isPublished();

    /** What was decided. */
    @Message("It is not open any more.")
    String notOpen();

    /** Outcome. */
    @Message("Proposal {number} is published.")
    String published(long number);

    /** Outcome. */
    @Message("Proposal {number} is approved and will be published in a moment.")
    String approved(long number);

    /** Outcome. */
    @Message("Proposal {number} is rejected.")
    String rejected(long number);

    /** Outcome. */
    @Message("It was not published: others changed the same words. It is back in the queue, with both sides below.")
    String cameBack();

    /** Message. */
    @Message("Its text has changed since you looked at it. Look again before you decide.")
    String seenDiffers();

    /** Heading. */
    @Message("What moderators did")
    String logHeading();

    /** Empty state. */
    @Message("Nothing has been decided yet.")
    String emptyLog();

    /** Deed. */
    @Message("approved")
    String didApprove();

    /** Deed. */
    @Message("rejected")
    String didReject();

    /** Deed. */
    @Message("hid")
    String didHide();

    /** Deed. */
    @Message("showed again")
    String didUnhide();

    /** Deed. */
    @Message("erased")
    String didErase();

    /** Deed. */
    @Message("rolled back")
    String didRollback();

    /** Deed. */
    @Message("deleted")
    String didDelete();

    /** Deed. */
    @Message("restored")
    String didRestore();

    /** Deed. */
    @Message("protected")
    String didProtect();

    /** Link. */
    @Message("revision {number}")
    String revision(long number);

    /** Parts that something was about. */
    @Message("({parts})")
    String parts(String parts);
}
