package dev.stemma.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What made a head change. */
public enum Cause {
    /** Somebody edited. */
    @JsonProperty("edit")
    EDIT,
    /** Somebody edited a revision that was no longer the head, and both changes were merged. */
    @JsonProperty("merge")
    MERGE,
    /** A proposal was approved. */
    @JsonProperty("approval")
    APPROVAL,
    /** One revision was undone. */
    @JsonProperty("undo")
    UNDO,
    /** The last edits of one author were undone. */
    @JsonProperty("rollback")
    ROLLBACK,
    /** The text of an earlier revision became the head again. */
    @JsonProperty("restore")
    RESTORE,
    /** Links were rewritten after a rename. */
    @JsonProperty("repair")
    REPAIR,
    /** An administrator imported it. */
    @JsonProperty("import")
    IMPORT
}
