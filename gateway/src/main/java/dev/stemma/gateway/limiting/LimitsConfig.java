package dev.stemma.gateway.limiting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many requests each may send. Administrators are not limited. */
@ConfigMapping(prefix = "stemma.limits")
interface LimitsConfig {

    /** The time that the numbers below are meant for; also how long an allowance takes to be whole again. */
    @WithDefault("1M")
    Duration window();

    /** Requests without a token or a session, for each address. */
    @WithDefault("1200")
    long anonymous();

    /** Reads of somebody with a token or a session. */
    @WithDefault("3000")
    long reads();

    /** Their writes. */
    @WithDefault("300")
    long writes();

    /** Reads of a bot: a client of its own, with a role in this wiki. */
    @WithDefault("30000")
    long botReads();

    /** Its writes. */
    @WithDefault("3000")
    long botWrites();

    /** What all of these numbers are multiplied with. */
    @WithDefault("1")
    long factor();

    /** How many addresses, and how many callers, are told apart at once; those that asked least recently are forgotten. */
    @WithDefault("20000")
    long remembered();
}
