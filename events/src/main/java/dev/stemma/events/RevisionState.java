package dev.stemma.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a revision stands. {@code hidden} is a mark beside the state, not a state. */
public enum RevisionState {
    /** It is or was the head. */
    @JsonProperty("published")
    PUBLISHED,
    /** It waits for a decision. */
    @JsonProperty("proposed")
    PROPOSED,
    /** A moderator approved it and it is not published yet. */
    @JsonProperty("approved")
    APPROVED,
    /** It was approved and could not be merged; it is back in the queue. */
    @JsonProperty("conflicted")
    CONFLICTED,
    /** A moderator refused it. */
    @JsonProperty("rejected")
    REJECTED,
    /** Its author took it back. */
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** A later proposal took its place: of the same author, or of a moderator. */
    @JsonProperty("superseded")
    SUPERSEDED
}
