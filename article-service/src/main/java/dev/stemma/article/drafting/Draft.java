package dev.stemma.article.drafting;

import dev.stemma.article.Source;
import dev.stemma.kit.identity.Caller;
import dev.stemma.markup.Title;

/**
 * What somebody wants an article to say.
 *
 * @param title where
 * @param source the text
 * @param comment summary, possibly empty
 * @param minor whether the author calls it minor
 * @param caller who asks
 * @param imported author and time of an import, or null
 * @param origin how it came about
 * @param supersedes id of an open proposal whose place it takes, or null
 */
public record Draft(
        Title title,
        Source source,
        String comment,
        boolean minor,
        Caller caller,
        Imported imported,
        Origin origin,
        Long supersedes) {

    /** The same with another text, into which it was merged. */
    public Draft mergedInto(String text) {
        return new Draft(title, Source.of(text), comment, minor, caller, imported, origin, supersedes);
    }

    /** The same in the place of an open proposal; null for none. */
    public Draft superseding(Long proposal) {
        return new Draft(title, source, comment, minor, caller, imported, origin, proposal);
    }
}
