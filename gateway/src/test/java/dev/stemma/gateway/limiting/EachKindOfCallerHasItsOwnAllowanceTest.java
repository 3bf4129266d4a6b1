package dev.stemma.gateway.limiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.common.net.Inet;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EachKindOfCallerHasItsOwnAllowanceTest {

    private final RateLimits limits = new RateLimits(
            new SmallRyeConfigBuilder()
                    .withConverter(Duration.class, 300, new DurationConverter())
                    .withMapping(LimitsConfig.class)
                    .withDefaultValue("stemma.limits.factor", "2")
                    .build()
                    .getConfigMapping(LimitsConfig.class),
            new SimpleMeterRegistry(),
            new ManualTime());

    @Test
    void peopleReadMoreThanTheyWrite() {
        assertThat(allowanceOf(person("ada", "editor"), false)).isEqualTo("reads 6000");
        assertThat(allowanceOf(person("ada", "editor"), true)).isEqualTo("writes 600");
    }

    @Test
    void botsWithARoleHaveALargerOneOfTheirOwn() {
        assertThat(allowanceOf(new Requester("b", true, Set.of("editor")), false))
                .isEqualTo("bot-reads 60000");
        assertThat(allowanceOf(new Requester("b", true, Set.of("editor")), true))
                .isEqualTo("bot-writes 6000");
    }

    @Test
    void aClientWithoutARoleInThisWikiCountsLikeAnybody() {
        assertThat(allowanceOf(new Requester("b", true, Set.of("offline_access")), false))
                .isEqualTo("reads 6000");
    }

    @Test
    void administratorsHaveNoLimit() {
        assertThat(limits.count(person("root", "editor", "admin"), true)).isEmpty();
    }

    @Test
    void whoChangesTheAddressWithinAnIpv6NetworkIsStillTheSame() {
        limits.count(Inet.parseInet6Address("2001:db8:0:1::1"));

        assertThat(limits.count(Inet.parseInet6Address("2001:db8:0:1:ffff::2")).headers())
                .hasEntrySatisfying("RateLimit", left -> assertThat(left).contains("r=2398"));
        assertThat(limits.count(Inet.parseInet6Address("2001:db8:0:2::1")).headers())
                .hasEntrySatisfying("RateLimit", left -> assertThat(left).contains("r=2399"));
    }

    private String allowanceOf(Requester requester, boolean write) {
        Optional<Standing> standing = limits.count(requester, write);
        return standing.map(counted -> counted.allowance() + " " + counted.quota())
                .orElse("none");
    }

    private static Requester person(String id, String... roles) {
        return new Requester(id, false, Set.of(roles));
    }
}
