package dev.stemma.gateway.delivering;

import static dev.stemma.gateway.streaming.Examples.edited;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.delivering.signing.SignedMessage;
import dev.stemma.gateway.delivering.targeting.AddressRules;
import dev.stemma.gateway.delivering.targeting.Target;
import dev.stemma.gateway.delivering.targeting.Targets;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnAttemptGoesNowhereElseIT {

    private static final SignedMessage MESSAGE = new SignedMessage(Map.of("webhook-id", "msg_1"), "{}");

    private final Vertx vertx = Vertx.vertx();
    private final Outbound outbound = new Outbound();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() throws Exception {
        receiver.close();
        outbound.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aRedirectIsAFailureAndIsNotFollowed() {
        try (Receiver elsewhere = new Receiver()) {
            receiver.answerWith("Location", elsewhere.url());
            receiver.answer(message -> 307);
            Webhook webhook = outbound.subscribe(receiver.url());
            outbound.queue(edited(1, 1, "One"));

            outbound.sendAllDue();

            assertThat(elsewhere.received()).isEmpty();
            assertThat(outbound.all(webhook).getFirst().attempts())
                    .extracting(Attempt::status)
                    .containsExactly(307);
        }
    }

    @Test
    void aHostIsLookedUpOnceSoItCannotChangeAfterTheCheck() throws Exception {
        AtomicInteger lookups = new AtomicInteger();
        Targets targets = new Targets(new AddressRules(List.of("127.0.0.0/8")), host -> {
            lookups.incrementAndGet();
            return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
        });
        String url = receiver.url().replace("127.0.0.1", "receiver.invalid");

        Outcome outcome = outbound.post.send(targets.find(url, 0), MESSAGE);

        assertThat(outcome.status()).isEqualTo(204);
        assertThat(lookups).hasValue(1);
        assertThat(receiver.received().getFirst().headers().get("host").getFirst())
                .startsWith("receiver.invalid:");
    }

    @Test
    void anAddressThatIsNoLongerAllowedIsNotConnectedTo() {
        Webhook webhook = outbound.subscribe("http://10.0.0.1/hook");
        outbound.queue(edited(1, 1, "One"));

        outbound.sendAllDue();

        assertThat(outbound.all(webhook).getFirst().attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.failure()).contains("not public"));
    }

    @Test
    void theCertificateMustNameTheHostOfTheUrl(@TempDir Path folder) throws Exception {
        String keys = folder.resolve("keys.p12").toString();
        String certificate = folder.resolve("certificate.pem").toString();
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=receiver.test", "-ext", "san=dns:receiver.test", keys);
        keytool("-exportcert", "-rfc", "-file", certificate, keys);
        HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(new PfxOptions().setPath(keys).setPassword("changeit")))
                .requestHandler(request -> request.response().setStatusCode(200).end())
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        PostMessage trusting = new PostMessage(
                vertx,
                outbound.config,
                new HttpClientOptions().setTrustOptions(new PemTrustOptions().addCertPath(certificate)));

        assertThat(trusting.send(target("https://receiver.test:" + server.actualPort()), MESSAGE)
                        .status())
                .isEqualTo(200);
        assertThat(trusting.send(target("https://other.test:" + server.actualPort()), MESSAGE)
                        .failure())
                .contains("cannot be reached");
        assertThat(outbound.post
                        .send(target("https://receiver.test:" + server.actualPort()), MESSAGE)
                        .failure())
                .contains("cannot be reached");
    }

    @Test
    void aReceiverThatNeverAnswersIsGivenUpAfterAWhile() throws Exception {
        HttpServer silent = vertx.createHttpServer()
                .requestHandler(request -> request.pause())
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);

        Outcome outcome = outbound.post.send(target("http://127.0.0.1:" + silent.actualPort()), MESSAGE);

        assertThat(outcome.failure()).contains("did not answer within 2 seconds");
        assertThat(outbound.config.timeout()).isEqualTo(Duration.ofSeconds(2));
    }

    /** The last argument is the key store. */
    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments).subList(0, arguments.length - 1));
        command.addAll(List.of("-alias", "receiver", "-storepass", "changeit", "-storetype", "PKCS12", "-keystore"));
        command.add(arguments[arguments.length - 1]);
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }

    private static Target target(String url) throws Exception {
        return new Target(URI.create(url), InetAddress.getByName("127.0.0.1"));
    }
}
