package dev.stemma.article.editing;

import dev.stemma.article.Article;
import dev.stemma.article.Merge;
import dev.stemma.events.Deletion;
import dev.stemma.events.Revision;
import dev.stemma.kit.merging.ThreeWayMerge.Merged;

/** What became of an edit. */
public sealed interface EditOutcome {

    /** It is published: the article with the new head, that head's text and, if it was merged, with what. */
    record Published(Article article, String source, boolean created, Merge merge) implements EditOutcome {}

    /** It waits for review: the article as it is, and the proposal. */
    record Proposed(Article article, Revision proposal) implements EditOutcome {}

    /** The text is that of the head already; nothing was changed. */
    record Unchanged(Article article, String source) implements EditOutcome {}

    /** There is no article to edit, or it was deleted. */
    record NoArticle(Deletion deleted) implements EditOutcome {}

    /** The title leads to an article already. */
    record TitleTaken(Article article) implements EditOutcome {}

    /** The edit does not say what it was made from. */
    record BaseMissing(Article article) implements EditOutcome {}

    /** The base is no recent published revision of the article. */
    record BaseUnknown(Article article, String source) implements EditOutcome {}

    /** A condition on the head's state does not hold. */
    record ConditionFailed(Article article) implements EditOutcome {}

    /** The head moved on since the base, and the changes overlap; a hidden base is null. */
    record EditConflict(
            Revision base, String baseSource, Article current, String currentSource, String yours, Merged merged)
            implements EditOutcome {}

    /** Who may edit the article, when the caller is not among them. */
    record Protected(Article article) implements EditOutcome {}

    /** What it says it supersedes is no open proposal, or none that the caller may replace. */
    record NotSuperseding(long proposal) implements EditOutcome {}

    /** As many proposals as an article may have are open. */
    record TooManyProposals() implements EditOutcome {}

    /** Too many events of the article wait to be sent. */
    record EventsDelayed() implements EditOutcome {}

    /** Others were faster until the time was over. */
    record OutOfTime() implements EditOutcome {}
}
