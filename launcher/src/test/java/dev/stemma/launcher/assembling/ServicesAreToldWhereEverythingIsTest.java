package dev.stemma.launcher.assembling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.PlatformOptions;
import dev.stemma.local.Part;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ServicesAreToldWhereEverythingIsTest {
    @TempDir
    Path folder;

    @Test
    void byTheirEnvironment() {
        Part second = services("--instances", "article=2").behindTheDoor("article", 2, List.of("java"));

        assertThat(second.name()).isEqualTo("article-2");
        assertThat(second.url()).isEqualTo("http://127.0.0.1:8091");
        assertThat(second.environment())
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_HTTP_PORT", "8091")
                .containsEntry("QUARKUS_MONGODB_CONNECTION_STRING", "mongodb://127.0.0.1:8280")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:8380")
                .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:8180/realms/stemma")
                .containsEntry("STEMMA_PUBLIC_URL", "http://localhost:8080")
                .containsEntry("STEMMA_LOCAL_MODE", "true")
                .containsEntry("STEMMA_INSTANCE", "article-2");
    }

    @Test
    void andTheGatewayKnowsEveryInstance() {
        Part gateway = services("--instances", "article=2,link=1").gateway(List.of("java"));

        assertThat(gateway.environment())
                .containsEntry("STEMMA_GATEWAY_ARTICLE_URLS", "http://127.0.0.1:8081,http://127.0.0.1:8091")
                .containsEntry("STEMMA_GATEWAY_REVISION_URLS", "http://127.0.0.1:8082")
                .containsEntry("STEMMA_GATEWAY_LINK_URLS", "http://127.0.0.1:8083")
                .containsEntry("QUARKUS_MANAGEMENT_PORT", "8480")
                .containsEntry("STEMMA_WEB_CLIENT_SECRET", "secret")
                .containsEntry("STEMMA_LIMITS_FACTOR", "1000")
                .containsEntry("QUARKUS_MONGODB_CONNECTION_STRING", "mongodb://127.0.0.1:8280")
                .containsEntry("STEMMA_WEBHOOKS_ALLOWED_NETWORKS", "127.0.0.0/8,::1/128");
    }

    @Test
    void demoUsersCountOnlyWithTheBuiltInKeycloak() {
        Part article =
                services("--oidc", "https://login.example/realms/r").behindTheDoor("article", 1, List.of("java"));

        assertThat(article.environment()).containsEntry("STEMMA_LOCAL_MODE", "false");
    }

    @Test
    void webhooksLeadToThisMachineOnlyWithTheBuiltInKeycloak() {
        Part gateway = services("--oidc", "https://login.example/realms/r").gateway(List.of("java"));

        assertThat(gateway.environment()).containsEntry("STEMMA_WEBHOOKS_ALLOWED_NETWORKS", "");
    }

    private ServiceParts services(String... arguments) {
        PlatformOptions options = CommandLine.populateCommand(new PlatformOptions(), arguments);
        return new ServiceParts(
                options,
                new DataDirectory(folder),
                "mongodb://127.0.0.1:8280",
                "127.0.0.1:8380",
                "http://localhost:8180/realms/stemma",
                "secret");
    }
}
