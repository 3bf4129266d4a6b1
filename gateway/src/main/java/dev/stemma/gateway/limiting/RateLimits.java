package dev.stemma.gateway.limiting;

import dev.stemma.kit.identity.Role;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Counts the requests of each address and of each caller, on this instance. */
@ApplicationScoped
public class RateLimits {

    /** What a household or a server gets of IPv6: within it an address can be changed at will. */
    private static final int PREFIX_BYTES = 8;

    private final Allowance anonymous;
    private final Allowance reads;
    private final Allowance writes;
    private final Allowance botReads;
    private final Allowance botWrites;

    private final MeterRegistry meters;

    @Inject
    RateLimits(LimitsConfig config, MeterRegistry meters) {
        this(config, meters, TimeMeter.SYSTEM_MILLISECONDS);
    }

    RateLimits(LimitsConfig config, MeterRegistry meters, TimeMeter time) {
        this.meters = meters;
        anonymous = allowance("anonymous", config.anonymous(), config, time);
        reads = allowance("reads", config.reads(), config, time);
        writes = allowance("writes", config.writes(), config, time);
        botReads = allowance("bot-reads", config.botReads(), config, time);
        botWrites = allowance("bot-writes", config.botWrites(), config, time);
    }

    /** Counts a request of somebody who shows no identity. */
    public Standing count(InetAddress address) {
        return measured(anonymous.take(keyOf(address)));
    }

    /** Counts a request of somebody who is known; empty for those without a limit. */
    public Optional<Standing> count(Requester requester, boolean write) {
        if (requester.roles().contains(Role.ADMIN.roleName())) {
            return Optional.empty();
        }
        Allowance allowance;
        if (requester.isBotOfTheWiki()) {
            allowance = write ? botWrites : botReads;
        } else {
            allowance = write ? writes : reads;
        }
        return Optional.of(measured(allowance.take(requester.id())));
    }

    private Standing measured(Standing standing) {
        if (!standing.isWithin()) {
            meters.counter("stemma.requests.limited", "allowance", standing.allowance())
                    .increment();
        }
        return standing;
    }

    private static String keyOf(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, PREFIX_BYTES) : bytes);
    }

    private static Allowance allowance(String name, long quota, LimitsConfig config, TimeMeter time) {
        return new Allowance(
                name, Math.multiplyExact(quota, config.factor()), config.window(), config.remembered(), time);
    }
}
