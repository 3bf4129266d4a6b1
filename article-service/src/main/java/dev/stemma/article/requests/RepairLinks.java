package dev.stemma.article.requests;

import dev.stemma.article.Article;
import dev.stemma.article.Articles;
import dev.stemma.article.Articles.Written;
import dev.stemma.article.Contents;
import dev.stemma.article.Source;
import dev.stemma.article.drafting.Draft;
import dev.stemma.article.drafting.Origin;
import dev.stemma.events.Cause;
import dev.stemma.events.Event;
import dev.stemma.events.EventData.RepairRequested;
import dev.stemma.kit.identity.Caller;
import dev.stemma.markup.Limits;
import dev.stemma.markup.Markup;
import dev.stemma.markup.Title;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes an article's links to an old title name the title that the renamed article has by now. */
@ApplicationScoped
class RepairLinks {

    /** Whether a link is found must not depend on how busy the machine is. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Markup MARKUP = new Markup(Limits.STANDARD.within(PATIENCE));

    private final Articles articles;
    private final Contents contents;
    private final EditAsRequested editing;
    private final CarryOut carryOut;

    RepairLinks(Articles articles, Contents contents, EditAsRequested editing, CarryOut carryOut) {
        this.articles = articles;
        this.contents = contents;
        this.editing = editing;
        this.carryOut = carryOut;
    }

    void carryOut(Event request, RepairRequested asked) {
        carryOut.untilDone(request, article -> {
            Optional<Article> target = articles.byId(asked.target()).filter(Article::isPublic);
            if (article.deleted() != null) {
                return carryOut.refuse(article, request, "deleted");
            }
            if (article.isUnborn() || target.isEmpty()) {
                return carryOut.refuse(article, request, "not-found");
            }
            boolean reused = articles.byKey(asked.from())
                    .filter(holder -> holder.id() != asked.target())
                    .isPresent();
            return reused
                    ? carryOut.refuse(article, request, "title-reused")
                    : repair(article, target.get(), asked.from(), request);
        });
    }

    private Written repair(Article article, Article target, String from, Event request) {
        Title title = Title.parse(target.title());
        String source = contents.get(article.head().sha256());
        String repaired = title.key().equals(from) ? source : MARKUP.relink(source, from, title);
        if (repaired.equals(source)) {
            return carryOut.refuse(article, request, "unchanged");
        }
        Draft draft = new Draft(
                Title.parse(article.title()),
                Source.of(repaired),
                "Links to " + Title.of(from).map(Title::text).orElse(from) + " lead to " + title.text() + " now",
                true,
                Caller.of(request.head().actor()),
                null,
                new Origin(Cause.REPAIR, List.of("repair"), CarryOut.because(request)),
                null);
        return editing.edit(article, draft, article.head().revision(), request);
    }
}
