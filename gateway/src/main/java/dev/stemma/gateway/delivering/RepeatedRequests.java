package dev.stemma.gateway.delivering;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.idempotency.Idempotency;
import dev.stemma.kit.idempotency.IdempotentMaking;
import dev.stemma.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

/** Answers a request that is sent again with its key as it was answered before. */
@ApplicationScoped
class RepeatedRequests {

    /** The request header. */
    static final String KEY = Idempotency.HEADER;

    private final IdempotentMaking making;

    RepeatedRequests(IdempotentMaking making) {
        this.making = making;
    }

    /**
     * Carries a request out once.
     *
     * @param key what the client sent, or null
     * @param request all of it
     * @param make makes what is asked for, under that id
     * @param find finds what was made under that id
     * @param answer answers with it
     */
    <T> Response once(
            Caller caller,
            String key,
            String request,
            Function<String, T> make,
            Function<String, Optional<T>> find,
            Function<T, Response.ResponseBuilder> answer) {
        T made = making.once(caller.id(), key, fingerprint(request), make, find);
        return Caching.personal(answer.apply(made).build());
    }

    private static String fingerprint(String request) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
