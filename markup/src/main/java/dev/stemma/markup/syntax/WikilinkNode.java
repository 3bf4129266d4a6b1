package dev.stemma.markup.syntax;

import dev.stemma.markup.Title;
import org.commonmark.node.Link;

/** A wikilink in the tree; its children are what is shown. It is a link to whoever looks for links, such as autolinking. */
public final class WikilinkNode extends Link {

    private final Title title;
    private final String section;
    private final boolean labelled;
    private final Span whole;
    private final Span target;

    WikilinkNode(Title title, String section, boolean labelled, Span whole, Span target) {
        this.title = title;
        this.section = section;
        this.labelled = labelled;
        this.whole = whole;
        this.target = target;
    }

    /**
     * Where it leads.
     *
     * @return the title, or null within the same article
     */
    public Title title() {
        return title;
    }

    /**
     * The heading it leads to.
     *
     * @return the heading as written, or null
     */
    public String section() {
        return section;
    }

    /**
     * Whether the author chose the words shown.
     *
     * @return true after a {@code |}
     */
    public boolean labelled() {
        return labelled;
    }

    /**
     * Where it stands, from the first bracket to the last.
     *
     * @return offsets in the source, in chars
     */
    public Span whole() {
        return whole;
    }

    /**
     * Where the title stands in it, without section, label and spaces around; empty when there is none.
     *
     * @return offsets in the source, in chars
     */
    public Span target() {
        return target;
    }
}
