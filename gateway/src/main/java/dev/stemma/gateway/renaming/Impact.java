package dev.stemma.gateway.renaming;

import dev.stemma.gateway.wiki.Answer;
import java.util.Optional;

/**
 * What a renaming would touch.
 *
 * @param known whether link-service could say
 * @param articles how many articles link to the title that the article has now
 * @param sections in how many sections of theirs
 * @param redirects how many of these articles only lead on
 * @param aliases how many other titles lead to the article
 * @param complete whether all sections were counted
 * @param taken the new title, if another article has it already, else null
 */
public record Impact(
        boolean known, int articles, int sections, int redirects, int aliases, boolean complete, String taken) {

    /** Reads what the API answers. */
    static Impact of(Answer answer, Optional<String> to) {
        return new Impact(
                answer.isOk(),
                answer.json().path("backlinks").asInt(),
                answer.json().path("sections").asInt(),
                answer.json().path("redirects").asInt(),
                answer.json().path("aliases").asInt(),
                answer.json().path("complete").asBoolean(true),
                answer.json().path("taken").asBoolean() ? to.orElse(null) : null);
    }
}
