package dev.stemma.kit.caching;

import dev.stemma.kit.problem.Problem;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/** The two ways in which an answer may be kept. */
public final class Caching {

    private static final String ASK_AGAIN = "no-cache";
    private static final String NEVER_KEEP = "private, no-store";

    /** Half of a SHA-256 keeps two states apart for certain enough. */
    private static final int TAG_BYTES = 16;

    private Caching() {}

    /**
     * An answer that is the same for everybody: kept, and asked for again with its tag.
     *
     * @param answer its entity must print its whole state, as records do
     * @return the answer, or 304 when the client has it already
     */
    public static Response open(Request request, Response answer) {
        return open(request, tag(answer.getEntity()), () -> answer);
    }

    /**
     * The same for an answer that is dear to make.
     *
     * @param tag made of public state only
     * @param answer asked only when the client does not have it already
     */
    public static Response open(Request request, EntityTag tag, Supplier<Response> answer) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged == null ? Response.fromResponse(answer.get()) : unchanged;
        return withHeader(response, ASK_AGAIN).tag(tag).build();
    }

    /** An answer that depends on who asks: no cache keeps it. */
    public static Response personal(Response answer) {
        return withHeader(Response.fromResponse(answer), NEVER_KEEP)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    /** A refusal that depends on who asks: no cache keeps it. */
    public static Problem personal(Problem refusal) {
        return refusal.withHeader(HttpHeaders.CACHE_CONTROL, NEVER_KEEP)
                .withHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    }

    /** A strong validator of everything that those parts print. */
    public static EntityTag tag(Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return new EntityTag(HexFormat.of().formatHex(digest.digest(), 0, TAG_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }

    /** Replaces what a list may have said before. */
    private static Response.ResponseBuilder withHeader(Response.ResponseBuilder response, String control) {
        return response.header(HttpHeaders.CACHE_CONTROL, null).header(HttpHeaders.CACHE_CONTROL, control);
    }
}
