package dev.stemma.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class TakenPortIsNamedTest {
    @Test
    void withThePartThatNeedsItAndAnExitCodeOfItsOwn() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> PortCheck.check(Map.of(port, "gateway")))
                    .hasMessageContaining("port " + port + " (gateway) is taken")
                    .hasMessageContaining("--port")
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.exitCode())
                            .isEqualTo(ExitCode.PORT_TAKEN));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withTheProcessThatHoldsIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortHolder.of(taken.getLocalPort()).orElseThrow())
                    .startsWith("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aFreePortIsNoProblem() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        PortCheck.check(Map.of(port, "gateway"));

        assertThat(PortHolder.of(port)).isEmpty();
    }
}
