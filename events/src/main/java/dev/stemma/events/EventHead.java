package dev.stemma.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * What every event says.
 *
 * @param wiki the wiki, {@code main} in version 1
 * @param article the article, as it was right after the event
 * @param sequence per topic and article, from 1 without gaps
 * @param actor who caused it
 * @param at when it was committed, in milliseconds precision
 * @param because the request that it answers, or null
 * @param applied how far requests are carried out; on {@link Topics#ARTICLES} only, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventHead(
        String wiki, ArticleRef article, long sequence, Actor actor, Instant at, Because because, Applied applied) {

    /** The only wiki of version 1. */
    public static final String MAIN_WIKI = "main";
}
