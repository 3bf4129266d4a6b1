package dev.stemma.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stemma.api.Routes.Operation;
import dev.stemma.kit.problem.ProblemType;
import java.util.List;
import java.util.Map;

/** What holds for every route of the API, so that no route has to say it. */
final class Conventions {

    private static final List<String> ORDER = List.of(
            "operationId",
            "tags",
            "summary",
            "description",
            "deprecated",
            "security",
            "parameters",
            "requestBody",
            "responses");
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final SharedParameters parameters;
    private final ObjectNode components;
    private final ObjectNode examples;
    private final Pages pages;

    Conventions(ObjectNode components, ObjectNode examples) {
        this.components = components;
        this.pages = new Pages((ObjectNode) components.get("schemas"));
        this.parameters = new SharedParameters((ObjectNode) components.get("parameters"));
        this.examples = examples;
    }

    /** Adds to an operation what it has in common with others. */
    void complete(Operation operation) {
        ObjectNode node = operation.node();
        boolean writes = operation.method().equals("delete") || operation.hasParameter(IDEMPOTENCY_KEY);
        boolean keyed = operation.hasParameter(IDEMPOTENCY_KEY);
        boolean needsToken = writes
                || operation.responses().has("401")
                || operation.responses().has("403");
        refusals(operation, keyed, needsToken);
        successes(operation, writes, needsToken);
        requestBody(operation);
        security(node, needsToken);
        parameters.share(operation, isOpen(operation, needsToken));
        ObjectNode ordered = Yaml.object();
        ORDER.stream().filter(node::has).forEach(name -> ordered.set(name, node.get(name)));
        node.removeAll();
        node.setAll(ordered);
    }

    private static boolean isOpen(Operation operation, boolean needsToken) {
        return operation.isView() && !needsToken && !operation.path().endsWith("/permissions");
    }

    private void refusals(Operation operation, boolean keyed, boolean needsToken) {
        ObjectNode responses = operation.responses();
        if (responses.path("400").path("description").asText().equals("Bad Request")) {
            responses.remove("400");
        }
        ProblemResponses problems =
                new ProblemResponses(responses, components, operation.method() + " " + operation.path());
        if (operation.node().has("requestBody")) {
            problems.add(ProblemType.INVALID_REQUEST, ProblemType.SOURCE_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (operation.hasParameter("title") && operation.path().contains("{title}")) {
            problems.add(ProblemType.INVALID_TITLE);
        }
        problems.add(ProblemType.INVALID_PARAMETER, ProblemType.UNAUTHORIZED, ProblemType.TOO_MANY_REQUESTS);
        if (keyed) {
            problems.add(ProblemType.IDEMPOTENCY_IN_PROGRESS, ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        if (needsToken) {
            problems.add(ProblemType.FORBIDDEN);
        }
        if (operation.isView()) {
            problems.add(ProblemType.NOT_CAUGHT_UP);
        }
        problems.add(ProblemType.INTERNAL_ERROR, ProblemType.UNAVAILABLE);
        problems.complete();
        header(responses, "401", "WWW-Authenticate", "Challenge");
        header(responses, "429", "Retry-After", "RetryAfter");
        header(responses, "429", "RateLimit", "RateLimit");
        header(responses, "429", "RateLimit-Policy", "RateLimitPolicy");
        header(responses, "503", "Retry-After", "RetryAfter");
    }

    private void successes(Operation operation, boolean writes, boolean needsToken) {
        ObjectNode responses = operation.responses();
        if (responses.path("200").path("description").asText().equals("OK") && responses.size() > 1) {
            responses.withObjectProperty("200").put("description", "Done");
        }
        for (String status : List.of("200", "201", "202", "204")) {
            if (writes && operation.concernsArticles() && responses.has(status)) {
                header(responses, status, "Stemma-Consistency", "Consistency");
            }
        }
        if (writes) {
            header(responses, "201", "Location", "Location");
            header(responses, "202", "Location", "Location");
        }
        if (operation.hasParameter("cursor")) {
            header(responses, "200", "Link", "Link");
            pages.wrap(responses.path("200"));
        }
        if (isOpen(operation, needsToken)) {
            header(responses, "200", "ETag", "ETag");
            responses.putObject("304").put("description", "What the client has is still that");
        }
        responses.forEach(Conventions::plainMediaTypes);
        Yaml.sort(responses);
    }

    /** Clients ask for a media type without parameters. */
    private static void plainMediaTypes(JsonNode response) {
        if (response.get("content") instanceof ObjectNode content) {
            for (Map.Entry<String, JsonNode> type : List.copyOf(content.properties())) {
                content.set(type.getKey().replaceFirst(";.*", ""), content.remove(type.getKey()));
            }
        }
    }

    private void requestBody(Operation operation) {
        JsonNode example = examples.get(operation.node().path("operationId").asText());
        JsonNode content = operation.node().path("requestBody").path("content").path("application/json");
        if (example != null && content instanceof ObjectNode body) {
            body.set("example", example);
        }
    }

    private static void security(ObjectNode node, boolean needsToken) {
        ArrayNode security = node.putArray("security");
        if (!needsToken) {
            security.addObject();
        }
        security.addObject().putArray("bearer");
        security.addObject().putArray("oidc");
    }

    private void header(ObjectNode responses, String status, String name, String shared) {
        if (responses.get(status) instanceof ObjectNode response) {
            String reference = response.path("$ref").asText();
            ObjectNode meant = reference.isEmpty()
                    ? response
                    : (ObjectNode)
                            components.path("responses").path(reference.substring(reference.lastIndexOf('/') + 1));
            meant.withObjectProperty("headers").putObject(name).put("$ref", "#/components/headers/" + shared);
        }
    }
}
