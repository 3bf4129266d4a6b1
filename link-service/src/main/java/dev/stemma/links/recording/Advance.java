package dev.stemma.links.recording;

import dev.stemma.events.Applied;
import dev.stemma.events.ArticleRef;
import dev.stemma.events.Event;
import dev.stemma.events.EventData.ArticleDeleted;
import dev.stemma.events.EventData.ArticleRestored;
import dev.stemma.events.EventData.ArticleSnapshot;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.links.LinkPage;
import dev.stemma.links.LinkPage.TitleName;
import dev.stemma.links.OwnLinks;
import dev.stemma.links.recording.ReadLinks.Links;
import dev.stemma.markup.Title;
import java.util.List;

/** What an article's page in the link graph is after an event. */
final class Advance {

    private final ReadLinks links;

    Advance(ReadLinks links) {
        this.links = links;
    }

    LinkPage past(Event event, LinkPage before) {
        ArticleRef article = event.head().article();
        boolean live = isLive(event, before);
        Text text = text(event, before);
        Applied applied =
                event.head().applied() == null ? before.applied() : event.head().applied();
        return new LinkPage(
                before.id(),
                article.title(),
                article.keys().isEmpty() ? null : article.keys().getFirst(),
                article.keys(),
                live || before.keys().isEmpty() ? keptFormerKeys(live, before) : before.keys(),
                new LinkPage.Cursors(event.sequence()),
                // a page that begins anew goes on where article-service has seen it
                Math.max(before.sequence(), applied.links()),
                head(event, before),
                applied,
                live,
                text.redirect(),
                text.links().targets(),
                text.links().sections(),
                OwnLinks.of(article.keys(), live ? text.links().targets() : List.of()),
                before.pending(),
                before.stale());
    }

    private static List<String> keptFormerKeys(boolean live, LinkPage before) {
        return live ? List.of() : before.formerKeys();
    }

    private static long head(Event event, LinkPage before) {
        return switch (event.data()) {
            case HeadChanged change -> change.revision().id();
            case ArticleSnapshot snapshot
            when snapshot.revision() != null -> snapshot.revision().id();
            default -> before.head();
        };
    }

    private static boolean isLive(Event event, LinkPage before) {
        return switch (event.data()) {
            case HeadChanged published -> true;
            case ArticleDeleted deleted -> false;
            case ArticleRestored restored -> true;
            case ArticleSnapshot snapshot -> snapshot.revision() != null && snapshot.deleted() == null;
            default -> before.live();
        };
    }

    /** A deleted article keeps what its text says, since its restoration brings no text. */
    private Text text(Event event, LinkPage before) {
        return switch (event.data()) {
            case HeadChanged change -> read(change.source(), change.redirect());
            case ArticleSnapshot snapshot
            when snapshot.revision() != null -> read(snapshot.source(), snapshot.redirect());
            default -> new Text(before.redirect(), new Links(before.targets(), before.sections()));
        };
    }

    private Text read(String source, String redirect) {
        TitleName leadsTo = redirect == null
                ? null
                : Title.of(redirect)
                        .map(title -> new TitleName(title.key(), title.text()))
                        .orElse(null);
        return new Text(leadsTo, links.in(source));
    }

    /** What a text says. */
    private record Text(TitleName redirect, Links links) {}
}
