package dev.stemma.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PortsCountFromOneBaseTest {
    private final Ports ports = new Ports(8080);

    @Test
    void firstInstancesFollowTheGateway() {
        assertThat(ports.gateway()).isEqualTo(8080);
        assertThat(ports.service("article", 1)).isEqualTo(8081);
        assertThat(ports.service("revision", 1)).isEqualTo(8082);
        assertThat(ports.service("link", 1)).isEqualTo(8083);
    }

    @Test
    void furtherInstancesFollowTenLater() {
        assertThat(ports.service("article", 2)).isEqualTo(8091);
        assertThat(ports.service("link", 3)).isEqualTo(8103);
    }

    @Test
    void aBaseWithoutRoomIsRefused() {
        assertThatThrownBy(() -> new Ports(65_200)).isInstanceOf(Refused.class).hasMessageContaining("--port");
        assertThatThrownBy(() -> new Ports(0)).isInstanceOf(Refused.class);
    }
}
