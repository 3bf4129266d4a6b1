package dev.stemma.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stemma.kit.problem.ProblemType;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an operation refuses: for each status the types of problems, each with an example. */
final class ProblemResponses {

    private static final Pattern WORD = Pattern.compile("[a-z]+(?:-[a-z]+)*");

    /** What is left of a description that only lists types. */
    private static final Pattern NOTHING_ELSE = Pattern.compile("(?:[,;. ]|\\bor\\b|\\band\\b)*");

    private final ObjectNode responses;
    private final ObjectNode components;
    private final String operation;

    /**
     * Those of an operation.
     *
     * @param responses all of its responses
     * @param components where what several operations answer alike is kept
     * @param operation which one it is, for who has to correct it
     */
    ProblemResponses(ObjectNode responses, ObjectNode components, String operation) {
        this.responses = responses;
        this.components = components;
        this.operation = operation;
    }

    /** Adds types that the operation may answer besides those that it names itself. */
    void add(ProblemType... types) {
        for (ProblemType type : types) {
            ObjectNode response = responses.withObjectProperty(Integer.toString(type.status()));
            String said = response.path("description").asText();
            if (!named(said).contains(type)) {
                response.put("description", said.isEmpty() ? type.slug() : said + ", " + type.slug());
            }
        }
    }

    /** Writes the types out that the descriptions name by their slugs. */
    void complete() {
        for (var response : responses.properties()) {
            if (response.getKey().charAt(0) >= '4') {
                complete(response.getKey(), (ObjectNode) response.getValue());
            }
        }
    }

    private void complete(String status, ObjectNode response) {
        String said = response.path("description").asText();
        Set<ProblemType> types = named(said);
        types.removeIf(type -> type.status() != Integer.parseInt(status));
        if (types.isEmpty()) {
            throw new IllegalStateException(operation + " answers " + status + " with no type of problem: " + said);
        }
        ObjectNode written = Yaml.object().put("description", description(said, types));
        ObjectNode content = written.putObject("content").putObject("application/problem+json");
        content.putObject("schema").put("$ref", "#/components/schemas/Problem");
        ObjectNode examples = content.putObject("examples");
        types.forEach(type -> examples.putObject(type.slug()).put("$ref", example(type)));
        response.removeAll();
        if (types.size() == 1 && isOnlyAList(said, types)) {
            String slug = types.iterator().next().slug();
            components.withObjectProperty("responses").set(slug, written);
            response.put("$ref", "#/components/responses/" + slug);
        } else {
            response.setAll(written);
        }
    }

    private static String description(String said, Set<ProblemType> types) {
        String list = types.stream()
                .map(type -> "`" + type.slug() + "`: " + type.title())
                .collect(Collectors.joining("\n- "));
        String bullets = types.size() == 1 ? list : "- " + list;
        return isOnlyAList(said, types) ? bullets : said + "\n\n" + bullets;
    }

    private String example(ProblemType type) {
        ObjectNode value = Yaml.object()
                .put("type", "/problems/" + type.slug())
                .put("title", type.title())
                .put("status", type.status())
                .put("instance", "/api/v1/articles/Deterrence");
        components.withObjectProperty("examples").putObject(type.slug()).set("value", value);
        return "#/components/examples/" + type.slug();
    }

    private static boolean isOnlyAList(String said, Set<ProblemType> types) {
        String rest = said;
        for (ProblemType type : types) {
            rest = rest.replace(type.slug(), "");
        }
        return NOTHING_ELSE.matcher(rest).matches();
    }

    private static Set<ProblemType> named(String description) {
        return WORD.matcher(description)
                .results()
                .map(word -> ProblemType.of(word.group()))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
