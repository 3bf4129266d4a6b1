package dev.stemma.launcher.supervising;

import dev.stemma.local.Part;
import dev.stemma.local.Probe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One part and what it needs.
 *
 * @param part how to start it and how to know that it is ready; without a command when somebody else runs it
 * @param needs names of the parts that must be ready before this one starts
 */
public record PartPlan(Part part, Set<String> needs) {

    /** A part that somebody else runs: it is only looked at. */
    public static PartPlan external(String name, String url, Probe probe) {
        return new PartPlan(new Part(name, List.of(), Map.of(), Path.of(""), probe, url), Set.of());
    }

    String name() {
        return part.name();
    }

    String url() {
        return part.url();
    }

    boolean external() {
        return part.command().isEmpty();
    }
}
