package dev.stemma.markup;

import dev.stemma.markup.syntax.WikilinkNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** What there is to know about a parsed page beside its looks: headings, sections and wikilinks. */
final class Page extends AbstractVisitor {

    private final String source;
    private final CodePoints codePoints;
    private final Anchors anchors = new Anchors();
    private final Map<Node, String> ids = new LinkedHashMap<>();
    private final List<Heading> tops = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Wikilink> links = new ArrayList<>();
    private String section;

    private Page(String source) {
        this.source = source;
        this.codePoints = new CodePoints(source);
    }

    static Page of(String source, Node document) {
        Page page = new Page(source);
        document.accept(page);
        return page;
    }

    /** Headings and their ids. */
    Map<Node, String> ids() {
        return ids;
    }

    /** All ids, in the order of their headings. */
    List<String> anchors() {
        return List.copyOf(ids.values());
    }

    /** Sections that links within the page name and that it does not have. */
    List<String> missingSections() {
        Set<String> anchors = Set.copyOf(ids.values());
        return links.stream()
                .filter(link -> link.title() == null && !anchors.contains(link.anchor()))
                .map(Wikilink::section)
                .toList();
    }

    List<Wikilink> links() {
        return links;
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < tops.size(); i++) {
            Heading heading = tops.get(i);
            sections.add(new Section(
                    ids.get(heading), heading.getLevel(), PlainText.of(heading), codePoints.at(starts.get(i)), end(i)));
        }
        return sections;
    }

    private int end(int index) {
        int next = index + 1;
        while (next < tops.size() && tops.get(next).getLevel() > tops.get(index).getLevel()) {
            next++;
        }
        return codePoints.at(next < tops.size() ? starts.get(next) : source.length());
    }

    @Override
    public void visit(Heading heading) {
        String id = anchors.next(PlainText.of(heading));
        ids.put(heading, id);
        if (heading.getParent() instanceof Document) {
            tops.add(heading);
            starts.add(lineStart(heading.getSourceSpans().getFirst().getInputIndex()));
            section = id;
        }
        visitChildren(heading);
    }

    private int lineStart(int offset) {
        int start = offset;
        while (start > 0 && source.charAt(start - 1) != '\n' && source.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    @Override
    public void visit(Link link) {
        if (link instanceof WikilinkNode wikilink) {
            links.add(wikilink(wikilink));
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        // what stands in an image is its description, not a link
    }

    private Wikilink wikilink(WikilinkNode node) {
        return new Wikilink(
                node.title(),
                node.section(),
                node.section() == null ? null : Anchors.of(node.section()),
                PlainText.of(node),
                node.labelled(),
                section,
                codePoints.at(node.whole().start()),
                codePoints.at(node.whole().end()),
                codePoints.at(node.target().start()),
                codePoints.at(node.target().end()));
    }
}
