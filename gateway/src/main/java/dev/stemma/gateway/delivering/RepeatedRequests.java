package dev.stemma.gateway.delivering;

import dev.stemma.kit.caching.Caching;
import dev.stemma.kit.idempotency.Fingerprint;
import dev.stemma.kit.idempotency.Idempotency;
import dev.stemma.kit.idempotency.IdempotentMaking;
import dev.stemma.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
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
        T made = making.once(caller.id(), key, Fingerprint.of(request), make, find);
        return Caching.personal(answer.apply(made).build());
    }
}
