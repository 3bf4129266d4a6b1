package dev.stemma.gateway.delivering.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksOnlyLeadToPublicAddressesTest {

    private static final AddressRules STRICT = new AddressRules(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1"
            })
    void whatIsNotPublicIsRefused(String address) throws UnknownHostException {
        assertThat(STRICT.allow(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "93.184.215.14",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "::ffff:1.1.1.1",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void whatIsPublicIsAllowed(String address) throws UnknownHostException {
        assertThat(STRICT.allow(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void anOperatorCanAllowANetwork() throws UnknownHostException {
        AddressRules rules = new AddressRules(List.of("10.1.0.0/16", " fd12::/16 "));

        assertThat(rules.allow(InetAddress.getByName("10.1.2.3"))).isTrue();
        assertThat(rules.allow(InetAddress.getByName("10.2.2.3"))).isFalse();
        assertThat(rules.allow(InetAddress.getByName("fd12::1"))).isTrue();
        assertThat(rules.allow(InetAddress.getByName("127.0.0.1"))).isFalse();
        assertThatThrownBy(() -> new AddressRules(List.of("10.1.0.0"))).hasMessageContaining("10.1.0.0 is no network");
    }

    @Test
    void oneAddressThatIsNotPublicIsEnoughToRefuseAHost() {
        assertRefused("https://example.org/hook", "not-public", "1.1.1.1", "10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/, insecure",
        "ftp://example.org/, malformed",
        "https://user:word@example.org/, malformed",
        "https://example.org/#part, malformed",
        "https:///path, malformed",
        "https://example.org:70000/, malformed",
        "not a url, malformed",
        "https://bücher.example/, malformed"
    })
    void anUnusableUrlIsRefusedWithItsReason(String url, String reason) {
        assertRefused(url, reason, "1.1.1.1");
    }

    @Test
    void aHostThatCannotBeFoundIsRefused() {
        Targets targets = new Targets(STRICT, host -> {
            throw new UnknownHostException(host);
        });

        assertThatThrownBy(() -> targets.find("https://example.invalid/", 0))
                .isInstanceOfSatisfying(RefusedTarget.class, refused -> assertThat(refused.reason())
                        .isEqualTo("unknown-host"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://2130706433/",
                "https://localhost/"
            })
    void loopbackIsRefusedHoweverItIsWritten(String url) {
        Targets targets = new Targets(STRICT, InetAddress::getAllByName);

        assertThatThrownBy(() -> targets.find(url, 0)).isInstanceOf(RefusedTarget.class);
    }

    @Test
    void plainHttpLeadsToAllowedNetworksOnly() throws RefusedTarget {
        Targets targets = new Targets(new AddressRules(List.of("127.0.0.0/8")), InetAddress::getAllByName);

        Target target = targets.find("http://127.0.0.1:8099/hook?a=b", 0);

        assertThat(target.port()).isEqualTo(8099);
        assertThat(target.path()).isEqualTo("/hook?a=b");
        assertThat(target.isSecure()).isFalse();
    }

    @Test
    void eachAttemptTakesTheNextAddress() throws RefusedTarget {
        Targets targets = new Targets(STRICT, host -> addresses("1.1.1.1", "1.0.0.1"));

        assertThat(targets.find("https://example.org", 0).address().getHostAddress())
                .isEqualTo("1.1.1.1");
        assertThat(targets.find("https://example.org", 1).address().getHostAddress())
                .isEqualTo("1.0.0.1");
        assertThat(targets.find("https://example.org", 0).path()).isEqualTo("/");
    }

    private static void assertRefused(String url, String reason, String... addresses) {
        Targets targets = new Targets(STRICT, host -> addresses(addresses));

        assertThatThrownBy(() -> targets.find(url, 0))
                .isInstanceOfSatisfying(RefusedTarget.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private static InetAddress[] addresses(String... written) {
        return Arrays.stream(written)
                .map(address -> {
                    try {
                        return InetAddress.getByName(address);
                    } catch (UnknownHostException e) {
                        throw new AssertionError(e);
                    }
                })
                .toArray(InetAddress[]::new);
    }
}
