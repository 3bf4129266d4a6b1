package dev.stemma.launcher.importing;

/** What became of one record. */
enum Outcome {
    /** The article is new. */
    CREATED,
    /** It has a new revision. */
    EDITED,
    /** The head had this text already. */
    UNCHANGED,
    /** It has another title. */
    MOVED,
    /** It is gone. */
    DELETED,
    /** Somebody else's edit was in the way; the head stayed as it was. */
    CONFLICT,
    /** The wiki did not take it; the entry says why. */
    REFUSED
}
