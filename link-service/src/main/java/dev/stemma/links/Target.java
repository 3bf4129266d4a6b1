package dev.stemma.links;

/**
 * Links of one text that lead to the same place from the same section.
 *
 * @param key key of the title
 * @param title the title
 * @param anchor id of the heading that they lead to, or null
 * @param section index of the section that they stand in among the page's sections, or null above the first heading
 * @param label the words shown by the first of them
 * @param position where the first of them begins, in code points of the text
 * @param count how many they are
 */
public record Target(
        String key, String title, String anchor, Integer section, String label, Integer position, int count) {

    /** What is missing in the store has its plain meaning. */
    public Target {
        position = position == null ? 0 : position;
    }

    /** The same with one link more. */
    public Target andOneMore() {
        return new Target(key, title, anchor, section, label, position, count + 1);
    }
}
