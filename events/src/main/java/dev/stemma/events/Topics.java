package dev.stemma.events;

import java.util.List;

/** The topics of the contract. Each has exactly one producer: the service that it is named after. */
public final class Topics {

    /** What happened to articles; written by article-service. */
    public static final String ARTICLES = "stemma.articles";

    /** What reviewers decided and asked for; written by revision-service. */
    public static final String REVIEWS = "stemma.reviews";

    /** What changed in the link graph and which repairs it asks for; written by link-service. */
    public static final String LINKS = "stemma.links";

    /** Where an event of a topic goes that can never be read: this suffix after the topic's name. */
    public static final String DEAD_LETTER_SUFFIX = ".dead-letter";

    private Topics() {}

    /** All topics of the contract, without the dead-letter topics. */
    public static List<String> all() {
        return List.of(ARTICLES, REVIEWS, LINKS);
    }
}
