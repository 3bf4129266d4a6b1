package dev.stemma.links.rebuilding;

import dev.stemma.links.LinkPage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What makes up an article in the graph, part by part. */
final class Parts {

    private Parts() {}

    /** The names of the parts in which two states of an article differ, or empty when they are the same. */
    static Optional<String> difference(LinkPage one, LinkPage other) {
        Map<String, Object> made = of(other);
        String names = of(one).entrySet().stream()
                .filter(part -> !Objects.equals(part.getValue(), made.get(part.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static Map<String, Object> of(LinkPage page) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("event", page.cursors());
        parts.put("title", page.title());
        parts.put("keys", page.keys());
        parts.put("live", page.live());
        parts.put("redirect", page.redirect());
        parts.put("links", page.targets());
        parts.put("sections", page.sections());
        return parts;
    }
}
