package dev.stemma.links.recording;

import dev.stemma.links.Target;
import dev.stemma.markup.Limits;
import dev.stemma.markup.Markup;
import dev.stemma.markup.Rendering;
import dev.stemma.markup.Wikilink;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads where a text links to. */
final class ReadLinks {

    /** Unlike a reader's page, a graph must not depend on how busy the machine is. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A page must stay one document of the store; beyond this only titles are told apart. */
    private static final int MOST_PLACES = 20_000;

    private final Markup markup = new Markup(Limits.STANDARD.within(PATIENCE));

    Links in(String source) {
        Rendering page = markup.render(Objects.requireNonNull(source, "The event has no text."));
        Map<String, Integer> sections = new HashMap<>();
        page.anchors().forEach(id -> sections.putIfAbsent(id, sections.size()));
        Map<Place, Target> targets = new LinkedHashMap<>();
        for (Wikilink link : page.links()) {
            if (link.title() != null) {
                add(link, sections.get(link.inSection()), targets);
            }
        }
        return new Links(List.copyOf(targets.values()), page.anchors());
    }

    private static void add(Wikilink link, Integer section, Map<Place, Target> targets) {
        Place exact = new Place(link.key(), link.anchor(), section);
        boolean room = targets.size() < MOST_PLACES || targets.containsKey(exact);
        Place place = room ? exact : new Place(link.key(), null, null);
        Target one = new Target(
                link.key(), link.title().text(), place.anchor(), place.section(), link.label(), link.start(), 1);
        targets.merge(place, one, (known, again) -> known.andOneMore());
    }

    /** What a text links to, and its headings. */
    record Links(List<Target> targets, List<String> sections) {}

    private record Place(String key, String anchor, Integer section) {}
}
