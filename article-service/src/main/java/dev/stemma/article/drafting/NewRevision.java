package dev.stemma.article.drafting;

import dev.stemma.article.Source;
import dev.stemma.events.Author;
import dev.stemma.events.Revision;
import dev.stemma.events.Revision.RevisedArticle;
import dev.stemma.events.RevisionState;
import dev.stemma.events.Salts;
import dev.stemma.markup.Markup;
import dev.stemma.markup.Title;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Makes revisions of drafts. */
public final class NewRevision {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private NewRevision() {}

    /** The draft as the next head. */
    public static Revision published(Draft draft, long id, RevisedArticle article, List<Long> parents, Instant now) {
        return of(draft, id, article, parents, RevisionState.PUBLISHED, now);
    }

    /** The draft as a proposal. */
    public static Revision proposed(Draft draft, long id, RevisedArticle article, List<Long> parents, Instant now) {
        return of(draft, id, article, parents, RevisionState.PROPOSED, now);
    }

    /** The title that a text redirects to, or null. */
    public static String redirect(Source source) {
        return Markup.redirect(source.text()).map(Title::text).orElse(null);
    }

    /** Fresh salts, without which a revision's commitments tell nothing of what they commit to. */
    public static Salts salts() {
        return new Salts(salt(), salt(), salt());
    }

    private static Revision of(
            Draft draft, long id, RevisedArticle article, List<Long> parents, RevisionState state, Instant now) {
        Imported imported = draft.imported();
        Author author = imported == null ? draft.caller().asAuthor() : imported.author();
        return new Revision(
                id,
                article,
                parents,
                state,
                author,
                imported == null ? now : imported.at(),
                state == RevisionState.PUBLISHED ? now : null,
                draft.comment(),
                draft.minor(),
                imported == null && draft.caller().bot(),
                draft.source().size(),
                draft.source().sha256(),
                false,
                draft.origin().tags());
    }

    private static String salt() {
        byte[] random = new byte[SALT_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
