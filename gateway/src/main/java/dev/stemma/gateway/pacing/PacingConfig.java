package dev.stemma.gateway.pacing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long clients are waited for, however many bytes they send meanwhile. */
@ConfigMapping(prefix = "stemma.pacing")
interface PacingConfig {

    /** Until the head of the first request on a connection is whole. */
    @WithDefault("20S")
    Duration head();

    /** From an answer until the head of the next request is whole. */
    @WithDefault("2M")
    Duration next();

    /** From a head until the body is whole. */
    @WithDefault("5M")
    Duration body();

    /** How often connections are looked at. */
    @WithDefault("2S")
    Duration interval();
}
