package dev.stemma.kit.problem;

import java.util.Arrays;
import java.util.Optional;

/** Every type of problem that Stemma answers. The slug is part of the public API; the explanation is its page. */
public enum ProblemType {
    /** The request is no JSON, lacks a field or has an unknown one. */
    INVALID_REQUEST(
            "invalid-request",
            400,
            "The request cannot be read",
            "The body is not the JSON that this call expects: it is malformed, lacks a field, has a field of the wrong"
                    + " type or one that the call does not know. The detail names the place. Correct it and repeat."),
    /** A query parameter or a header has a value that makes no sense. */
    INVALID_PARAMETER(
            "invalid-parameter",
            400,
            "A parameter has an unusable value",
            "A query parameter or a header has a value outside of what it allows. The detail names it and says what is"
                    + " allowed."),
    /** A title breaks a rule. */
    INVALID_TITLE(
            "invalid-title",
            400,
            "The title is not allowed",
            "Titles follow a few rules so that every one of them can be linked and put into a URL. The member rule"
                    + " names the broken rule, position the code point where. Choose another title."),
    /** A text has characters that no text may have. */
    INVALID_SOURCE(
            "invalid-source",
            400,
            "The text has characters that are not allowed",
            "A text may have no control characters but tab and newlines, and no broken surrogates. The member position"
                    + " is the first offending code point. Remove it and repeat."),
    /** A text links to too many titles. */
    TOO_MANY_LINKS(
            "too-many-links",
            400,
            "The text links to too many titles",
            "A text may link to at most limit distinct titles. Split the article."),
    /** A webhook may not lead there. */
    WEBHOOK_URL_REFUSED(
            "webhook-url-refused",
            400,
            "A webhook may not lead to this URL",
            "Webhooks lead to https:// URLs whose host has public addresses only. The member reason is malformed,"
                    + " insecure, unknown-host or not-public. An operator can allow private networks."),
    /** A comment is too long. */
    COMMENT_TOO_LONG(
            "comment-too-long",
            400,
            "The comment is too long",
            "A comment may have at most limit characters. Shorten it and repeat."),
    /** No token, or one that is not valid. */
    UNAUTHORIZED(
            "unauthorized",
            401,
            "A valid access token is needed",
            "This call needs Authorization: Bearer with an access token of the realm stemma that has not expired. Get a"
                    + " new token and repeat."),
    /** The token is valid, but its holder lacks a role. */
    FORBIDDEN(
            "forbidden",
            403,
            "A role is missing",
            "The caller is known but lacks the role that the member role names. Ask an administrator for it."),
    /** No such route. */
    NOT_FOUND(
            "not-found",
            404,
            "There is nothing at this address",
            "The path is none of the public API. The route or one of its parameters may be misspelt."),
    /** No such article. */
    ARTICLE_NOT_FOUND(
            "article-not-found",
            404,
            "There is no such article",
            "No article has this title or id. Create it with POST /api/v1/articles, or search by prefix with GET"
                    + " /api/v1/articles?prefix=."),
    /** No links lead from one article to another. */
    NO_PATH(
            "no-path",
            404,
            "No path leads there",
            "Both articles exist, but no links were found that lead from one to the other. The member complete says"
                    + " whether all links were searched; false means that a path may exist beyond the most that one"
                    + " search follows."),
    /** No such revision. */
    REVISION_NOT_FOUND(
            "revision-not-found",
            404,
            "There is no such revision",
            "No revision has this id, or it is not public. The history of an article lists those that are."),
    /** No repair of links has that id. */
    REPAIR_NOT_FOUND(
            "repair-not-found",
            404,
            "There is no such repair",
            "No renaming that repairs links has this id, it was not heard of yet, or it is more than 30 days ago. The"
                    + " answer to a renaming with repairLinks names its repair in a Link header; read it with that"
                    + " answer's Stemma-Consistency."),
    /** The caller has no webhook with that id. */
    WEBHOOK_NOT_FOUND(
            "webhook-not-found",
            404,
            "There is no such webhook",
            "No webhook has this id, or it is somebody else's. GET /api/v1/webhooks lists your own."),
    /** The route does not know the method. */
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            "The method is not allowed here",
            "The address exists but does not answer this method. The header Allow, where it is sent, names those that it does."),
    /** None of the accepted media types can be produced. */
    NOT_ACCEPTABLE(
            "not-acceptable",
            406,
            "The answer cannot be given in an accepted form",
            "The Accept header excludes every media type that this call can answer with."),
    /** An edit overlaps what others changed meanwhile. */
    EDIT_CONFLICT(
            "edit-conflict",
            409,
            "Others changed the same lines meanwhile",
            "The article moved on since the base of this edit, and the changes overlap. Nothing was stored. The members"
                    + " base, current, yours, merged and conflicts hold everything needed to resolve it: finish the"
                    + " text, then send it with the id of current as base."),
    /** The base of an edit is none of the article's recent published revisions. */
    BASE_UNKNOWN(
            "base-unknown",
            409,
            "The base revision is not known",
            "The base is no published revision of this article, or older than the time for which bases are kept. The"
                    + " member current is the head: apply the change to it and send its id as base."),
    /** The title leads to an article already. */
    ARTICLE_EXISTS(
            "article-exists",
            409,
            "The title is taken",
            "An article has this title already. Edit it with PUT, or choose another title."),
    /** The revision is no proposal that waits for a decision. */
    NOT_PROPOSED(
            "not-proposed",
            409,
            "The revision is no open proposal",
            "Only a proposal that waits for a decision can be decided on or replaced. It was decided meanwhile, or it"
                    + " belongs to somebody else: the member state, where it is sent, says what became of it."),
    /** The revision is what readers see at the moment. */
    REVISION_IS_HEAD(
            "revision-is-head",
            409,
            "The revision is the head of its article",
            "The head is what readers see: nothing of it can be hidden. Publish another revision first, then hide this"
                    + " one."),
    /** A decision on the revision is being carried out. */
    NOT_SETTLED(
            "not-settled",
            409,
            "A decision is being carried out",
            "The revision was approved a moment ago and is about to be published. Repeat the request when that is"
                    + " settled."),
    /** There is nothing that could be undone. */
    NOTHING_TO_UNDO(
            "nothing-to-undo",
            409,
            "There is nothing to undo",
            "The first revision of an article has nothing before it, and a roll-back undoes only what is the head by the"
                    + " author that it names. Delete the article instead, or name another author."),
    /** As many proposals as an article may have wait for review. */
    TOO_MANY_PROPOSALS(
            "too-many-proposals",
            409,
            "Too many proposals wait for review",
            "The article has as many open proposals as it may have. Wait for decisions, or replace a proposal of your"
                    + " own with supersedes."),
    /** Too many titles lead to the article. */
    TOO_MANY_ALIASES(
            "too-many-aliases",
            409,
            "Too many titles lead to the article",
            "Each renaming leaves the old title behind. Rename without leaving it, with leaveRedirect false."),
    /** The caller has as many webhooks as one may have. */
    TOO_MANY_WEBHOOKS(
            "too-many-webhooks",
            409,
            "There are too many webhooks",
            "One caller may have as many webhooks as limit says. Delete one that is not needed any more."),
    /** The webhook is disabled. */
    WEBHOOK_DISABLED(
            "webhook-disabled",
            409,
            "The webhook is disabled",
            "Its receiver answered 410 Gone, so nothing is sent to it. POST /api/v1/webhooks/{id}/enable delivers again"
                    + " what changes from then on."),
    /** The first request with this key has not finished. */
    IDEMPOTENCY_IN_PROGRESS(
            "idempotency-in-progress",
            409,
            "The same request is still running",
            "A request with this Idempotency-Key has not been answered yet. Repeat it after Retry-After seconds."),
    /** The article was deleted. */
    ARTICLE_DELETED(
            "article-deleted",
            410,
            "The article was deleted",
            "A moderator deleted this article. A new one may be created under its title; a moderator can restore it."),
    /** The revision is hidden. */
    REVISION_HIDDEN("revision-hidden", 410, "The revision is hidden", "A moderator hid this revision from the public."),
    /** A condition in the headers does not hold. */
    PRECONDITION_FAILED(
            "precondition-failed",
            412,
            "The article is not in the expected state",
            "If-Match names another revision than the head, or If-None-Match: * met an article that exists. Read it"
                    + " again and decide anew."),
    /** The proposal is not the text that the moderator has seen. */
    SEEN_DIFFERS(
            "seen-differs",
            412,
            "The proposal is another text than the one that was seen",
            "An approval names the SHA-256 of the text that was looked at, and this proposal has another. Look at it"
                    + " again, then approve it with the hash of its text."),
    /** The text is too long. */
    SOURCE_TOO_LARGE(
            "source-too-large",
            413,
            "The text is too large",
            "A text may have at most limit bytes in UTF-8; this one has actual. Split the article."),
    /** The body has a media type that the call does not read. */
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            415,
            "The body's media type is not supported",
            "This call reads JSON only. Send the body as application/json."),
    /** The same key came with another request. */
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            422,
            "The Idempotency-Key belongs to another request",
            "A key stands for one request and its repetitions. Use a new key for a new request."),
    /** An edit names no base. */
    BASE_REQUIRED(
            "base-required",
            428,
            "An edit must name what it was made from",
            "Send base with the id of the revision that was edited, or If-Match with its ETag, or If-None-Match: * to"
                    + " create only."),
    /** Too many requests. */
    TOO_MANY_REQUESTS(
            "too-many-requests",
            429,
            "Too many requests",
            "The rate limit is used up. Repeat after Retry-After seconds."),
    /** Something broke in the service. */
    INTERNAL_ERROR(
            "internal-error",
            500,
            "Something went wrong",
            "The service met an error that it did not expect. It may or may not have done what was asked: repeat with"
                    + " the same Idempotency-Key. If it happens again, tell the operator the time."),
    /** The answer would be older than what the caller asked to see. */
    NOT_CAUGHT_UP(
            "not-caught-up",
            503,
            "The view has not caught up yet",
            "The view does not contain the change that Stemma-Consistency names within the time that Prefer: wait"
                    + " allowed. Repeat after Retry-After seconds."),
    /** The events of the article wait to be sent. */
    EVENTS_DELAYED(
            "events-delayed",
            503,
            "The article's events are delayed",
            "Too many changes of this article wait to be sent to the other services. Nothing was stored. Repeat after"
                    + " Retry-After seconds."),
    /** Too much at once. */
    BUSY(
            "busy",
            503,
            "The service is busy",
            "The request could not be carried out in time because of others. Repeat it after Retry-After seconds, with"
                    + " the same Idempotency-Key."),
    /** Something that the service needs cannot be reached. */
    UNAVAILABLE(
            "unavailable",
            503,
            "The service is not available",
            "A service or something that it needs cannot be reached at the moment. A change may or may not have been"
                    + " made: repeat after Retry-After seconds with the same Idempotency-Key.");

    private final String slug;
    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(String slug, int status, String title, String explanation) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The last part of its address: {@code /problems/<slug>}. */
    public String slug() {
        return slug;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** A short sentence, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** What it means and the way out, for its page. */
    public String explanation() {
        return explanation;
    }

    /** The type with that slug, if there is one. */
    public static Optional<ProblemType> of(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug.equals(slug)).findFirst();
    }
}
