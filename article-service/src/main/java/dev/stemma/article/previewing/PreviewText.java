package dev.stemma.article.previewing;

import dev.stemma.article.Articles;
import dev.stemma.article.Source;
import dev.stemma.markup.Limits;
import dev.stemma.markup.Markup;
import dev.stemma.markup.Rendering;
import dev.stemma.markup.Section;
import dev.stemma.markup.Title;
import dev.stemma.markup.Warning;
import dev.stemma.markup.Wikilink;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Formats a text, and looks up where its links would lead. */
@ApplicationScoped
class PreviewText {

    /** More missing links than this are not worth telling one by one. */
    private static final int MOST_WARNINGS = 100;

    private static final Markup MARKUP = new Markup(Limits.STANDARD);

    private final Articles articles;

    PreviewText(Articles articles) {
        this.articles = articles;
    }

    /**
     * A text as readers would see it.
     *
     * @param html safe HTML
     * @param sections its sections, with offsets in code points
     * @param links its links, each once
     * @param warnings what its author should know
     */
    record Preview(String html, List<Section> sections, List<Link> links, List<Warning> warnings) {}

    /**
     * Where a link leads.
     *
     * @param title the article's title, or null within the same text
     * @param anchor id of the section there, or null
     */
    @Schema(name = "PreviewedLink")
    record Link(String title, String anchor) {}

    /**
     * Formats the text.
     *
     * @param title where it would stand, or null when that is not known
     */
    Preview preview(Title title, Source source) {
        Rendering rendering = MARKUP.render(source.text());
        List<Link> links = rendering.links().stream()
                .map(link -> new Link(link.title() == null ? null : link.title().text(), link.anchor()))
                .distinct()
                .toList();
        List<Warning> warnings = new ArrayList<>(rendering.warnings());
        warnings.addAll(missing(title, rendering));
        warnings.addAll(brokenAnchors(title, rendering));
        return new Preview(
                rendering.html(),
                rendering.sections(),
                links,
                warnings.stream().limit(MOST_WARNINGS).toList());
    }

    private List<Warning> missing(Title self, Rendering rendering) {
        Map<String, Title> targets = new LinkedHashMap<>();
        rendering.links().stream()
                .map(Wikilink::title)
                .filter(Objects::nonNull)
                .filter(target -> self == null || !target.key().equals(self.key()))
                .forEach(target -> targets.putIfAbsent(target.key(), target));
        Set<String> found = Set.copyOf(articles.keysInUse(List.copyOf(targets.keySet())));
        return targets.values().stream()
                .filter(target -> !found.contains(target.key()))
                .map(target -> new Warning("missing-article", "There is no article " + target.text() + " yet."))
                .toList();
    }

    /** Links within the same text were looked at when it was formatted; those that name its own title were not. */
    private static List<Warning> brokenAnchors(Title self, Rendering rendering) {
        return rendering.links().stream()
                .filter(link -> self != null && self.key().equals(link.key()))
                .filter(link -> link.anchor() != null && !rendering.anchors().contains(link.anchor()))
                .map(link -> new Warning("missing-section", "There is no section " + link.section() + " here."))
                .distinct()
                .toList();
    }
}
