package dev.stemma.kit.problem;

import dev.stemma.kit.tracing.Traces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A problem to answer with. Thrown beside a resource; use cases know facts, not HTTP. */
public final class Problem extends RuntimeException {

    /** Media type of a problem (RFC 9457). */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Seconds that a 503 asks to wait when nothing better is known. */
    private static final int RETRY_AFTER = 1;

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /**
     * A problem of that type.
     *
     * @param detail a clear sentence about this very occurrence
     */
    public Problem(ProblemType type, String detail) {
        super(detail, null, false, false);
        this.type = type;
        if (type.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            headers.put("Retry-After", Integer.toString(RETRY_AFTER));
        }
    }

    /** That a valid token is needed, with the challenge that goes with it. */
    public static Problem unauthorized() {
        return new Problem(ProblemType.UNAUTHORIZED, "Send a valid access token as Authorization: Bearer.")
                .withHeader("WWW-Authenticate", "Bearer realm=\"stemma\"");
    }

    /** Adds a member to the body. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Adds a header to the answer. */
    public Problem withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** What kind of problem it is. */
    public ProblemType type() {
        return type;
    }

    /**
     * The answer.
     *
     * @param instance path of the request that met it
     */
    public Response toResponse(String instance) {
        Response.ResponseBuilder response = Response.status(type.status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(body(instance));
        headers.forEach(response::header);
        return response.build();
    }

    /**
     * The body, in the order of RFC 9457, and the trace of the request.
     *
     * @param instance path of the request that met it
     */
    public Map<String, Object> body(String instance) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", URI.create("/problems/" + type.slug()));
        body.put("title", type.title());
        body.put("status", type.status());
        body.put("detail", getMessage());
        body.put("instance", instance);
        members.forEach(body::putIfAbsent);
        Traces.currentId().ifPresent(id -> body.put("traceId", id));
        return body;
    }

    /** What its body says beyond the members that every problem has. */
    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    /** The headers that go with it. */
    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}
