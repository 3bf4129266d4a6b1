package dev.stemma.launcher.importing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One line of a replay file: something that an author did once.
 *
 * @param seq its place in the order; grows along the file
 * @param title of the article, after a move the new one
 * @param fromTitle the title before a move; else null
 * @param text the whole text after a create or edit; else null
 * @param timestamp RFC 3339
 * @param hash sha256 of the text's UTF-8 bytes, in lower-case hexadecimal; null after a delete
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReplayRecord(
        long seq,
        Op op,
        String title,
        String fromTitle,
        String text,
        String author,
        String timestamp,
        String comment,
        String hash) {

    /** What was done. */
    enum Op {
        @JsonProperty("create")
        CREATE,
        @JsonProperty("edit")
        EDIT,
        @JsonProperty("move")
        MOVE,
        @JsonProperty("delete")
        DELETE
    }
}
