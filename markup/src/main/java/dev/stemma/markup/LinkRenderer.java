package dev.stemma.markup;

import dev.stemma.markup.syntax.WikilinkNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders links, images and wikilinks; of those with an unsafe address only the words are left. */
final class LinkRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Warnings warnings;

    LinkRenderer(HtmlNodeRendererContext context, Warnings warnings) {
        this.context = context;
        this.html = context.getWriter();
        this.warnings = warnings;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class, Image.class, WikilinkNode.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case WikilinkNode wikilink -> anchor(wikilink, wikilink(wikilink));
            case Image image -> image(image);
            case Link link -> link(link);
            default -> throw new IllegalArgumentException("This renders links only, not " + node);
        }
    }

    private static Map<String, String> wikilink(WikilinkNode node) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "wikilink");
        String address = "";
        if (node.title() != null) {
            attributes.put("data-title", node.title().text());
            address = "/wiki/" + node.title().path();
        }
        String fragment = node.section() == null ? "" : "#" + Addresses.fragment(Anchors.of(node.section()));
        attributes.put("href", address + fragment);
        return attributes;
    }

    private void link(Link link) {
        if (!Addresses.isSafe(link.getDestination())) {
            warnings.unsafeAddress(link.getDestination());
            children(link);
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", context.encodeUrl(link.getDestination()));
        if (link.getTitle() != null) {
            attributes.put("title", link.getTitle());
        }
        if (Addresses.isAbsolute(link.getDestination())) {
            attributes.put("rel", "nofollow");
        }
        anchor(link, attributes);
    }

    private void anchor(Node node, Map<String, String> attributes) {
        html.tag("a", context.extendAttributes(node, "a", attributes));
        children(node);
        html.tag("/a");
    }

    private void image(Image image) {
        if (!Addresses.isSafe(image.getDestination())) {
            warnings.unsafeAddress(image.getDestination());
            html.text(PlainText.of(image));
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("src", context.encodeUrl(image.getDestination()));
        attributes.put("alt", PlainText.of(image));
        if (image.getTitle() != null) {
            attributes.put("title", image.getTitle());
        }
        html.tag("img", context.extendAttributes(image, "img", attributes), true);
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
