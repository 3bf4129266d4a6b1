package dev.stemma.gateway.locating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.common.net.Inet;
import io.vertx.core.MultiMap;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheRealAddressCountsBehindATrustedProxyTest {

    private static final List<String> TRUSTED = List.of("10.0.0.0/8", "192.0.2.7", "2001:db8:1::/48");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1.2.3       | 203.0.113.5                             | 203.0.113.5",
                "10.1.2.3       | 6.6.6.6, 203.0.113.5                    | 203.0.113.5",
                "10.1.2.3       | 6.6.6.6, 203.0.113.5, 10.9.9.9          | 203.0.113.5",
                "10.1.2.3       | 6.6.6.6, 203.0.113.5, 192.0.2.7         | 203.0.113.5",
                "10.1.2.3       | 10.4.4.4, 10.5.5.5                      | 10.4.4.4",
                "10.1.2.3       | 203.0.113.5:4711                        | 203.0.113.5",
                "2001:db8:1::9  | 2001:db8:2::5                           | 2001:db8:2::5",
                "2001:db8:1::9  | [2001:db8:2::5]:4711                    | 2001:db8:2::5",
                "10.1.2.3       | 6.6.6.6, unknown                        | 10.1.2.3",
                "10.1.2.3       | 6.6.6.6, host.example, 10.9.9.9         | 10.9.9.9",
                "10.1.2.3       | 6.6.6.6, fe80::1%eth0                   | 10.1.2.3",
                "203.0.113.9    | 6.6.6.6                                 | 203.0.113.9",
                "192.0.2.8      | 6.6.6.6                                 | 192.0.2.8"
            })
    void theNearestThatIsNoProxyOfOurs(String peer, String header, String expected) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("X-Forwarded-For", header);

        assertThat(addresses("X-Forwarded-For").of(address(peer), headers)).isEqualTo(address(expected));
    }

    @Test
    void linesOfTheHeaderAreReadAsOneList() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("x-forwarded-for", "6.6.6.6")
                .add("X-Forwarded-For", "203.0.113.5")
                .add("X-FORWARDED-FOR", "10.2.2.2");

        assertThat(addresses("X-Forwarded-For").of(address("10.1.2.3"), headers))
                .isEqualTo(address("203.0.113.5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "for=6.6.6.6, for=203.0.113.5;proto=https;by=10.1.2.3         | 203.0.113.5",
                "proto=https; FOR=203.0.113.5                                 | 203.0.113.5",
                "for=\"[2001:db8:2::5]:4711\"                                 | 2001:db8:2::5",
                "for=6.6.6.6;host=\"a,for=7.7.7.7\", for=203.0.113.5, for=10.9.9.9 | 203.0.113.5",
                "for=6.6.6.6, for=_hidden                                     | 10.1.2.3",
                "for=6.6.6.6, proto=https                                     | 10.1.2.3"
            })
    void theStandardHeaderIsReadWhereItIsTheOneThatProxiesSend(String header, String expected) {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap().add("Forwarded", header).add("X-Forwarded-For", "7.7.7.7");

        assertThat(addresses("Forwarded").of(address("10.1.2.3"), headers)).isEqualTo(address(expected));
    }

    @Test
    void theOtherHeaderIsNeverReadSinceClientsCouldSendIt() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Forwarded", "for=6.6.6.6");

        assertThat(addresses("X-Forwarded-For").of(address("10.1.2.3"), headers))
                .isEqualTo(address("10.1.2.3"));
    }

    @Test
    void aNetworkThatIsNoneStopsTheStartWithASentence() {
        assertThatThrownBy(() -> new TrustedProxies(List.of("10.0.0.0/99")))
                .hasMessageContaining("10.0.0.0/99 is no network");
    }

    private static ClientAddresses addresses(String header) {
        return new ClientAddresses(new TrustedProxies(TRUSTED), header);
    }

    private static InetAddress address(String literal) {
        return Inet.parseInetAddressOrFail(literal);
    }
}
