package dev.stemma.events;

import dev.stemma.events.EventData.AliasReleased;
import dev.stemma.events.EventData.ArticleDeleted;
import dev.stemma.events.EventData.ArticleProtected;
import dev.stemma.events.EventData.ArticleRenamed;
import dev.stemma.events.EventData.ArticleRestored;
import dev.stemma.events.EventData.ArticleSnapshot;
import dev.stemma.events.EventData.DecisionNoted;
import dev.stemma.events.EventData.EditRequested;
import dev.stemma.events.EventData.HeadChanged;
import dev.stemma.events.EventData.LinksChanged;
import dev.stemma.events.EventData.ProposalConflicted;
import dev.stemma.events.EventData.ProposalSubmitted;
import dev.stemma.events.EventData.RepairRequested;
import dev.stemma.events.EventData.RequestRefused;
import dev.stemma.events.EventData.RevisionApproved;
import dev.stemma.events.EventData.RevisionDecided;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types of events: their name on the wire, the topic that carries them and the record of their data. */
public enum EventType {
    /** A new article has its first head. */
    ARTICLE_CREATED("article.created.v1", Topics.ARTICLES, HeadChanged.class),
    /** The head changed. */
    ARTICLE_EDITED("article.edited.v1", Topics.ARTICLES, HeadChanged.class),
    /** The title changed. */
    ARTICLE_RENAMED("article.renamed.v1", Topics.ARTICLES, ArticleRenamed.class),
    /** An alias leads here no longer. */
    ALIAS_RELEASED("alias.released.v1", Topics.ARTICLES, AliasReleased.class),
    /** The article was deleted. */
    ARTICLE_DELETED("article.deleted.v1", Topics.ARTICLES, ArticleDeleted.class),
    /** A deleted article is back. */
    ARTICLE_RESTORED("article.restored.v1", Topics.ARTICLES, ArticleRestored.class),
    /** The protection changed. */
    ARTICLE_PROTECTED("article.protected.v1", Topics.ARTICLES, ArticleProtected.class),
    /** An edit waits for review. */
    PROPOSAL_SUBMITTED("proposal.submitted.v1", Topics.ARTICLES, ProposalSubmitted.class),
    /** An approved proposal could not be published. */
    PROPOSAL_CONFLICTED("proposal.conflicted.v1", Topics.ARTICLES, ProposalConflicted.class),
    /** A request was not carried out. */
    REQUEST_REFUSED("request.refused.v1", Topics.ARTICLES, RequestRefused.class),
    /** A decision that asks for nothing had its effect. */
    DECISION_NOTED("decision.noted.v1", Topics.ARTICLES, DecisionNoted.class),
    /** The whole state of an article, for rebuilding. */
    ARTICLE_SNAPSHOT("article.snapshot.v1", Topics.ARTICLES, ArticleSnapshot.class),
    /** A moderator approved a proposal. */
    REVISION_APPROVED("revision.approved.v1", Topics.REVIEWS, RevisionApproved.class),
    /** A moderator refused a proposal. */
    REVISION_REJECTED("revision.rejected.v1", Topics.REVIEWS, RevisionDecided.class),
    /** An author took a proposal back. */
    REVISION_WITHDRAWN("revision.withdrawn.v1", Topics.REVIEWS, RevisionDecided.class),
    /** A moderator hid parts of a revision. */
    REVISION_HIDDEN("revision.hidden.v1", Topics.REVIEWS, RevisionDecided.class),
    /** A moderator showed them again. */
    REVISION_UNHIDDEN("revision.unhidden.v1", Topics.REVIEWS, RevisionDecided.class),
    /** An administrator removed parts of a revision for good. */
    REVISION_ERASED("revision.erased.v1", Topics.REVIEWS, RevisionDecided.class),
    /** Somebody asked for an undo, a rollback or a restore. */
    EDIT_REQUESTED("edit.requested.v1", Topics.REVIEWS, EditRequested.class),
    /** The links of a head differ from those of the one before. */
    LINKS_CHANGED("links.changed.v1", Topics.LINKS, LinksChanged.class),
    /** Links to an old title are to be rewritten. */
    REPAIR_REQUESTED("repair.requested.v1", Topics.LINKS, RepairRequested.class);

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

    private final String wireName;
    private final String topic;
    private final Class<? extends EventData> data;

    EventType(String wireName, String topic, Class<? extends EventData> data) {
        this.wireName = wireName;
        this.topic = topic;
        this.data = data;
    }

    /** The value of {@code ce_type}. */
    public String wireName() {
        return wireName;
    }

    /** The topic that carries it. */
    public String topic() {
        return topic;
    }

    /** The record that its data is read into. */
    public Class<? extends EventData> data() {
        return data;
    }

    /** Whether it makes a revision the head. */
    public boolean changesHead() {
        return data == HeadChanged.class;
    }

    /** The type of that wire name, or empty for one that this version does not know. */
    public static Optional<EventType> of(String wireName) {
        return Optional.ofNullable(wireName).map(BY_WIRE_NAME::get);
    }
}
