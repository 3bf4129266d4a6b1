package dev.stemma.gateway.editing;

import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.markup.Title;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody wrote and has not saved.
 *
 * @param title title of the article
 * @param source its text, or that of the section
 * @param comment summary of the change
 * @param minor whether the change is minor
 * @param origin what the text was made from
 * @param form tells one opened editor from another
 */
record Draft(Title title, String source, String comment, boolean minor, Origin origin, String form) {

    /** A text that nobody has changed yet. */
    static Draft opened(Title title, String source, Origin origin) {
        return new Draft(title, source, "", false, origin, UUID.randomUUID().toString());
    }

    /** The call that saves it. Sending the same draft twice, by a double click for example, makes one edit. */
    Ask save() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("source", source);
        body.put("comment", comment);
        body.put("minor", minor);
        origin.base().ifPresent(revision -> body.put("base", revision));
        origin.supersedes().ifPresent(proposal -> body.put("supersedes", proposal));
        Ask ask =
                Ask.put(Destination.ARTICLES, "/articles/" + title.path(), body).once(form);
        return origin.base().isPresent() ? ask : ask.with("If-None-Match", "*");
    }

    /** The same with another text, made from something else. */
    Draft with(String text, Origin from) {
        return new Draft(title, text, comment, minor, from, form);
    }

    /** The same with another summary. */
    Draft summarized(String summary, boolean isMinor) {
        return new Draft(title, source, summary, isMinor, origin, form);
    }
}
