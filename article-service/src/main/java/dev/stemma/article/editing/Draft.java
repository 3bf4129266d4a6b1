package dev.stemma.article.editing;

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
 */
record Draft(Title title, Source source, String comment, boolean minor, Caller caller, Imported imported) {

    /** The same with another text, into which it was merged. */
    Draft mergedInto(String text) {
        return new Draft(title, Source.of(text), comment, minor, caller, imported);
    }
}
