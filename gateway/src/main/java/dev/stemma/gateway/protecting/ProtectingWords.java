package dev.stemma.gateway.protecting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of protecting. */
@MessageBundle("protecting")
public interface ProtectingWords {

    /** Heading. */
    @Message("Protect “{title}”")
    String heading(String title);

    /** Question. */
    @Message("Who may edit it?")
    String who();

    /** Choice. */
    @Message("Every editor")
    String editors();

    /** Choice. */
    @Message("Trusted editors and moderators")
    String trusted();

    /** Choice. */
    @Message("Moderators only")
    String moderators();

    /** Question. */
    @Message("Are edits reviewed before readers see them?")
    String reviewed();

    /** Choice. */
    @Message("No, not because of this article")
    String none();

    /** Choice. */
    @Message("Yes, those of editors who are not trusted")
    String required();

    /** Question. */
    @Message("For how long?")
    String howLong();

    /** Choice. */
    @Message(
            "{#if days == 0}Without an end{#else if days == 1}For a day{#else if days == 365}For a year{#else}For {days} days{/if}")
    String days(int days);

    /** What holds now; the time follows. */
    @Message("The present protection ends on")
    String ends();

    /** Button. */
    @Message("Protect")
    String protect();
}
