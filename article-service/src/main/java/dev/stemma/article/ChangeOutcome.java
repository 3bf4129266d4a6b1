package dev.stemma.article;

import dev.stemma.events.Deletion;
import dev.stemma.kit.identity.Role;

/** What became of a change of an article other than an edit. */
public sealed interface ChangeOutcome {

    /** It is carried out. */
    record Changed(Article article) implements ChangeOutcome {}

    /** The article was that way already; nothing was changed. */
    record Unchanged(Article article) implements ChangeOutcome {}

    /** There is no such article, or it is deleted. */
    record NoArticle(Deletion deleted) implements ChangeOutcome {}

    /** Another article has the title. */
    record TitleTaken(Article article) implements ChangeOutcome {}

    /** The article is protected, and the caller lacks the role. */
    record Protected(Article article, Role needed) implements ChangeOutcome {}

    /** The article leaves more old titles behind than are kept. */
    record TooManyAliases(Article article) implements ChangeOutcome {}

    /** Too many events of the article wait to be sent. */
    record EventsDelayed(Article article) implements ChangeOutcome {}

    /** Others were faster until the time was over. */
    record OutOfTime() implements ChangeOutcome {}
}
