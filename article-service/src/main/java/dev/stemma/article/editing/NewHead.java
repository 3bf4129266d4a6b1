package dev.stemma.article.editing;

import dev.stemma.article.Article;
import dev.stemma.article.ArticleOutbox;
import dev.stemma.article.Head;
import dev.stemma.events.Author;
import dev.stemma.events.Cause;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.events.EventType;
import dev.stemma.events.Salts;
import dev.stemma.kit.outbox.OutboxEntry;
import dev.stemma.markup.Markup;
import dev.stemma.markup.Title;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Makes a head of a draft, and the event that says so. */
final class NewHead {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final String IMPORTED = "imported";

    private NewHead() {}

    static Head of(Draft draft, long revision, List<Long> parents, Instant now) {
        Imported imported = draft.imported();
        Author author = imported == null ? draft.caller().asAuthor() : imported.author();
        return new Head(
                revision,
                parents,
                author,
                imported == null ? now : imported.at(),
                now,
                draft.comment(),
                draft.minor(),
                imported == null && draft.caller().bot(),
                draft.source().size(),
                draft.source().sha256(),
                Markup.redirect(draft.source().text()).map(Title::text).orElse(null),
                imported == null ? List.of() : List.of(IMPORTED));
    }

    static OutboxEntry event(String eventId, EventType type, Article article, Draft draft, Instant now) {
        boolean merged = article.head().parents().size() > 1;
        Cause cause = draft.imported() != null ? Cause.IMPORT : merged ? Cause.MERGE : Cause.EDIT;
        HeadChanged data = new HeadChanged(
                article.headRevision(), null, salts(), article.head().redirect(), null, cause);
        return ArticleOutbox.entry(
                eventId,
                type,
                article,
                draft.caller(),
                now,
                data,
                draft.source().sha256());
    }

    private static Salts salts() {
        return new Salts(salt(), salt(), salt());
    }

    private static String salt() {
        byte[] random = new byte[SALT_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
