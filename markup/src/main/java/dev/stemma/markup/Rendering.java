package dev.stemma.markup;

import dev.stemma.markup.syntax.Overrun;
import java.util.List;

/**
 * A source made ready to be read.
 *
 * @param html safe HTML, without a page around it
 * @param sections the sections in order; none when the page is shown as plain text
 * @param anchors every id that a link may lead to: those of all headings, quoted ones too
 * @param links all wikilinks in order
 * @param warnings what its author should know
 */
public record Rendering(
        String html, List<Section> sections, List<String> anchors, List<Wikilink> links, List<Warning> warnings) {

    /** Copies the lists, so that a rendering can be kept and shared. */
    public Rendering {
        sections = List.copyOf(sections);
        anchors = List.copyOf(anchors);
        links = List.copyOf(links);
        warnings = List.copyOf(warnings);
    }

    /**
     * Whether time ran out: then another try, with less going on, may format the page.
     *
     * @return true when the page is plain text only because of that
     */
    public boolean isTooSlow() {
        return warnings.stream().anyMatch(warning -> warning.code().equals(Overrun.Reason.TIME.slug()));
    }
}
