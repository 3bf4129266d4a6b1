package dev.stemma.links;

/**
 * What a change of one article adds to what is counted over all articles: at a title, or at a section of it.
 *
 * @param key the title key
 * @param anchor id of the heading, or null for the title itself
 * @param links 1 when the article links there now and did not before, -1 the other way round, else 0
 * @param holders 1 when the title leads to the article now and did not before, -1 the other way round, else 0
 * @param looks whether the title led or leads to the article, and those who link there find something else now
 */
public record Delta(String key, String anchor, int links, int holders, boolean looks) {

    /** That one article links to a title or a section. */
    static Delta link(String key, String anchor) {
        return new Delta(key, anchor, 1, 0, false);
    }

    /** That a title leads to one article. */
    static Delta holder(String key) {
        return new Delta(key, null, 0, 1, true);
    }

    /** Names what is counted: the key, or the key and the section. No key has a {@code #}. */
    public static String place(String key, String anchor) {
        return anchor == null ? key : key + "#" + anchor;
    }

    /** What it adds to. */
    public String place() {
        return place(key, anchor);
    }

    /** Whether it adds anything. */
    public boolean counts() {
        return links != 0 || holders != 0;
    }

    Delta negated() {
        return new Delta(key, anchor, -links, -holders, looks);
    }

    Delta and(Delta other) {
        return new Delta(key, anchor, links + other.links, holders + other.holders, looks || other.looks);
    }
}
