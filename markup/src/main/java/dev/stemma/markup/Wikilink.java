package dev.stemma.markup;

/**
 * One wikilink in a source. Offsets are in code points.
 *
 * @param title where it leads, or null within the same article
 * @param section the heading it leads to as written, or null
 * @param anchor the id that heading has if it is there, or null
 * @param label the words shown, without markup
 * @param labelled whether the author chose them (after a pipe); else they are the target as written
 * @param inSection id of the section it stands in, or null above the first heading
 * @param start offset of its first bracket
 * @param end offset after its last bracket
 * @param targetStart offset of the title within it; equal to {@code targetEnd} when it names none
 * @param targetEnd offset after the title
 */
public record Wikilink(
        Title title,
        String section,
        String anchor,
        String label,
        boolean labelled,
        String inSection,
        int start,
        int end,
        int targetStart,
        int targetEnd) {

    /**
     * The key of the title it leads to.
     *
     * @return the key, or null within the same article
     */
    public String key() {
        return title == null ? null : title.key();
    }
}
