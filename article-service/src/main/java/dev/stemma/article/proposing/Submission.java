package dev.stemma.article.proposing;

import dev.stemma.article.Article;
import dev.stemma.events.Revision;

/** What became of an edit that needs review. */
public sealed interface Submission {

    /** It waits for review: the article right after, and the proposal. */
    record Submitted(Article article, Revision proposal) implements Submission {}

    /** As many proposals as an article may have are open. */
    record TooMany(String title) implements Submission {}

    /** Too many events of the article wait to be sent. */
    record EventsDelayed() implements Submission {}
}
