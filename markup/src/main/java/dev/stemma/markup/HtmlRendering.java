package dev.stemma.markup;

import dev.stemma.markup.syntax.Effort;
import dev.stemma.markup.syntax.Grammar;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns the tree of one page into HTML: rendered with everything unsafe left out, then sanitized all the same. */
final class HtmlRendering {

    private final Effort effort;
    private final Map<Node, String> ids;
    private final Warnings warnings;

    HtmlRendering(Effort effort, Map<Node, String> ids, Warnings warnings) {
        this.effort = effort;
        this.ids = ids;
        this.warnings = warnings;
    }

    String render(Node document) {
        String html = HtmlRenderer.builder()
                .escapeHtml(true)
                .percentEncodeUrls(true)
                .nodeRendererFactory(context -> new LinkRenderer(context, warnings))
                .attributeProviderFactory(context -> this::attributes)
                .extensions(Grammar.renderingExtensions())
                .build()
                .render(document);
        return SafeHtml.sanitized(html, effort);
    }

    private void attributes(Node node, String tag, Map<String, String> attributes) {
        effort.step();
        String id = ids.get(node);
        if (id != null) {
            attributes.put("id", id);
        }
    }
}
