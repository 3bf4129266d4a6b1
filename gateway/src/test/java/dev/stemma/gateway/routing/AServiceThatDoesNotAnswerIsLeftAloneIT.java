package dev.stemma.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.RawHttp;
import dev.stemma.gateway.Stubs;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@AtTheDoor
class AServiceThatDoesNotAnswerIsLeftAloneIT {

    private static final String LINKS = "/api/v1/links/wanted";
    private static final int MANY = 20;
    private static final Duration LONG = Duration.ofMinutes(1);

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @BeforeEach
    void forget() {
        Stubs.forget();
    }

    @AfterEach
    void everythingAnswersAgain() {
        await().atMost(LONG).untilAsserted(() -> given().get(LINKS).then().statusCode(200));
    }

    @Test
    void oneThatIsDownIsNotAskedAnyMoreAndTheOthersAre() {
        Stubs.stop("link");
        try {
            askUntilItIsLeftAlone();

            given().get("/api/v1/articles/A").then().statusCode(200);
            assertThat(given().get(metrics).asString())
                    .containsPattern("stemma_service_alone\\{destination=\"link-service\",?} 1")
                    .containsPattern("stemma_service_alone\\{destination=\"article-service\",?} 0");
        } finally {
            Stubs.start("link");
        }
    }

    @Test
    void oneThatTakesConnectionsAndNeverAnswersIsNotWaitedForByEverybody() {
        Stubs.silence("link");
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, MANY)
                    .mapToObj(
                            i -> http.sendAsync(HttpRequest.newBuilder(links()).build(), BodyHandlers.ofString()))
                    .toList();

            assertThat(waiting).allSatisfy(answer -> assertThat(answer.join())
                    .returns(503, HttpResponse::statusCode)
                    .satisfies(refused -> assertThat(refused.headers().firstValue("Retry-After"))
                            .contains("1")));
            askUntilItIsLeftAlone();
        } finally {
            Stubs.speak("link");
        }
    }

    @Test
    void clientsThatBreakOffAreNotItsFault() throws IOException {
        List<RawHttp> clients = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            clients.add(new RawHttp()
                    .send("POST /api/v1/links/exists HTTP/1.1", "Host: localhost", "Content-Length: 100", "", "half"));
        }
        await().atMost(LONG).until(() -> Stubs.begun() == MANY);

        for (RawHttp client : clients) {
            client.close();
        }

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(Stubs.log().stream().filter(asked -> asked.containsKey("cut")))
                        .hasSize(MANY));
        given().get(LINKS).then().statusCode(200);
    }

    @Test
    void whatItAnswersDoesNotMatter() {
        Stubs.answer("link", "GET " + LINKS, 503, Map.of("Retry-After", "1"), "{}");
        for (int i = 0; i < MANY; i++) {
            given().get(LINKS).then().statusCode(503);
        }
        Stubs.forget();

        given().get(LINKS).then().statusCode(200);
    }

    private static void askUntilItIsLeftAlone() {
        await().atMost(LONG).untilAsserted(() -> given().get(LINKS)
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/unavailable"))
                .body("detail", containsString("left alone for a moment")));
    }

    private static URI links() {
        return URI.create("http://localhost:" + RestAssured.port + LINKS);
    }
}
