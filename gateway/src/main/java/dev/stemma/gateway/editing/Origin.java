package dev.stemma.gateway.editing;

import java.util.Optional;

/**
 * What a text was made from.
 *
 * @param base revision that it changes, empty for a new article
 * @param section id of the section that is edited by itself, empty for the whole text
 * @param supersedes open proposal whose place it takes, empty for none
 * @param marked whether conflicts were marked in it, so that no mark may be saved
 */
record Origin(Optional<Long> base, Optional<String> section, Optional<Long> supersedes, boolean marked) {

    /** Nothing: a new article. */
    static final Origin NONE = new Origin(Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** A published revision. */
    static Origin of(long revision) {
        return NONE.at(revision);
    }

    /** The same with another base, for the whole text. */
    Origin at(long revision) {
        return new Origin(Optional.of(revision), Optional.empty(), supersedes, marked);
    }

    /** The same without a base, for the whole text: an article that is gone is created anew. */
    Origin anew() {
        return new Origin(Optional.empty(), Optional.empty(), supersedes, marked);
    }

    /** The same for one section. */
    Origin in(String id) {
        return new Origin(base, Optional.of(id), supersedes, marked);
    }

    /** The same for the whole text. */
    Origin whole() {
        return new Origin(base, Optional.empty(), supersedes, marked);
    }

    /** The same, taking the place of a proposal. */
    Origin superseding(long proposal) {
        return new Origin(base, section, Optional.of(proposal), marked);
    }

    /** The same, conflicts being marked in the text. */
    Origin withMarks() {
        return new Origin(base, section, supersedes, true);
    }
}
