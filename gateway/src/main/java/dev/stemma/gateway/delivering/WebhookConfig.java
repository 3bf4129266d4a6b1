package dev.stemma.gateway.delivering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are delivered. */
@ConfigMapping(prefix = "stemma.webhooks")
interface WebhookConfig {

    /** Private networks that webhooks may lead to, as {@code address/bits}; there, plain http is allowed, too. */
    Optional<List<String>> allowedNetworks();

    /** What secrets are encrypted with in the store; without it they lie there as they are. */
    Optional<String> secretKey();

    /** How long one attempt may take, from looking the host up to the answer's status. */
    @WithDefault("10S")
    Duration timeout();

    /** How long a change is tried before it is given up. */
    @WithDefault("24H")
    Duration patience();

    /** How long the log keeps what was delivered or given up. */
    @WithDefault("7D")
    Duration retention();

    /** How long a secret goes on signing after another took its place. */
    @WithDefault("24H")
    Duration overlap();

    /** Attempts to one webhook at the same time, by each instance. */
    @WithDefault("4")
    int concurrency();

    /** Attempts to all webhooks at the same time, by each instance. */
    @WithDefault("64")
    int attempts();

    /** Webhooks that one caller may have. */
    @WithDefault("20")
    int perCaller();

    /** Most changes that one replay delivers. */
    @WithDefault("10000")
    int replayed();
}
