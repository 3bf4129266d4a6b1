package dev.stemma.gateway.editing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A section of a text, to be edited by itself.
 *
 * @param heading its heading without markup
 * @param before the text before it
 * @param text the section, without the newlines at its end
 * @param after those newlines, and the text behind it
 */
record SectionText(String heading, String before, String text, String after) {

    /**
     * Cuts a section out.
     *
     * @param source the whole text
     * @param sections its sections, as the API answers with them: offsets in code points
     * @param id the section's id
     */
    static Optional<SectionText> of(String source, JsonNode sections, String id) {
        for (JsonNode section : sections) {
            if (section.path("id").asText().equals(id)) {
                int start = source.offsetByCodePoints(0, section.path("start").asInt());
                int end = source.offsetByCodePoints(0, section.path("end").asInt());
                return Optional.of(cut(section.path("heading").asText(), source, start, end));
            }
        }
        return Optional.empty();
    }

    /** The whole text with the section as somebody left it. An emptied section is removed. */
    String layBack(String edited) {
        String kept = withoutNewlines(edited);
        return kept.isEmpty() ? before + withoutLeadingNewlines(after) : before + kept + after;
    }

    private static SectionText cut(String heading, String source, int start, int end) {
        String text = withoutNewlines(source.substring(start, end));
        return new SectionText(heading, source.substring(0, start), text, source.substring(start + text.length()));
    }

    private static String withoutNewlines(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(0, end);
    }

    private static String withoutLeadingNewlines(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\n') {
            start++;
        }
        return text.substring(start);
    }
}
