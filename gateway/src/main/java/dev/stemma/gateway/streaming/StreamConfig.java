package dev.stemma.gateway.streaming;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the stream of changes is kept. */
@ConfigMapping(prefix = "stemma.stream")
interface StreamConfig {

    /** Topic that the changes come from. */
    @WithDefault("stemma.articles")
    String topic();

    /** Topic that says what was hidden. */
    @WithDefault("stemma.reviews")
    String reviews();

    /** How old a change may be to be told again; at most as long as {@link #reviews} keeps what was hidden. */
    @WithDefault("30D")
    Duration retention();

    /** How many changes are kept to resume from. */
    @WithDefault("10000")
    int ring();

    /** How often a comment shows that the connection lives; it carries the position, too. */
    @WithDefault("15S")
    Duration heartbeat();

    /** Most subscribers at once on this instance. */
    @WithDefault("5000")
    int subscribers();
}
