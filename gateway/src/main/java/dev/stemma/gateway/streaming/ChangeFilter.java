package dev.stemma.gateway.streaming;

import dev.stemma.events.Author;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.markup.InvalidTitle;
import dev.stemma.markup.Title;
import io.vertx.core.MultiMap;
import java.util.Set;

/**
 * Which changes a subscriber wants.
 *
 * @param title an article, or null for all
 * @param kinds kinds of changes, empty for all
 * @param author id or name of an author, or null for all
 */
record ChangeFilter(Title title, Set<String> kinds, String author) {

    /**
     * Reads the parameters {@code title}, {@code kind} (several, comma-separated) and {@code author}.
     *
     * @throws Problem invalid-title or invalid-parameter
     */
    static ChangeFilter read(MultiMap parameters) {
        return new ChangeFilter(
                title(parameters.get("title")), kinds(parameters.get("kind")), parameters.get("author"));
    }

    boolean wants(Change change) {
        return (kinds.isEmpty() || kinds.contains(change.kind()))
                && (author == null || isBy(change.author()))
                && (title == null || isAbout(change));
    }

    private boolean isBy(Author shown) {
        return shown != null && (author.equals(shown.id()) || author.equals(shown.name()));
    }

    private boolean isAbout(Change change) {
        return change.keys().contains(title.key())
                || title.text().equals(change.article().title())
                || title.text().equals(change.from());
    }

    private static Title title(String written) {
        try {
            return written == null ? null : Title.parse(written);
        } catch (InvalidTitle invalid) {
            throw new Problem(ProblemType.INVALID_TITLE, invalid.getMessage())
                    .with("rule", invalid.rule())
                    .with("position", invalid.position());
        }
    }

    private static Set<String> kinds(String written) {
        if (written == null) {
            return Set.of();
        }
        Set<String> wanted = Set.copyOf(
                java.util.Arrays.asList(written.split(",")).stream().distinct().toList());
        if (!Change.kinds().containsAll(wanted)) {
            throw new Problem(
                    ProblemType.INVALID_PARAMETER,
                    "kind may be one or several of " + String.join(", ", Change.kinds()) + ".");
        }
        return wanted;
    }
}
