package dev.stemma.gateway.entering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.stemma.gateway.Articles;
import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Browser;
import dev.stemma.gateway.Stubs;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@AtTheDoor
class ASessionStaysBetweenBrowserAndGatewayIT {

    private final Browser browser = new Browser();

    @Test
    void loggingInUsesACodeWithProof() {
        String location = browser.look("/login?to=/wiki/A")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        assertThat(location)
                .contains("response_type=code", "client_id=stemma-web", "code_challenge_method=S256", "nonce=")
                .contains("redirect_uri=http%3A%2F%2Flocalhost");
    }

    @Test
    void noScriptAndNobodyElseCanReadTheTokens() {
        browser.logIn();

        List<HttpCookie> session = browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .toList();
        assertThat(session).isNotEmpty().allMatch(HttpCookie::isHttpOnly);
        // a token in clear begins like this
        assertThat(session).noneMatch(cookie -> cookie.getValue().contains("eyJhbGciOiJSUzI1NiI"));
        assertThat(session).allMatch(cookie -> cookie.getValue().length() < 4096);
    }

    @Test
    void theApiKnowsNoSession() {
        browser.logIn();

        assertThat(browser.look("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void loggingInNeverLeadsToAnotherSite() {
        browser.logIn();

        for (String elsewhere : List.of("//evil.example", "https://evil.example", "/%5Cevil.example", "/login")) {
            assertThat(browser.look("/login?to=" + elsewhere)
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .doesNotContain("evil")
                    .endsWith("/");
        }
    }

    @Test
    void aSessionOutlivesItsTokens() {
        Stubs.forget();
        Articles.doesNotExist("Some_title");
        int before = Stubs.refreshed();
        Stubs.lifetime(1);
        try {
            browser.logIn();
        } finally {
            Stubs.lifetime(300);
        }

        await().until(() -> {
            browser.open("/edit/Some_title");
            return Stubs.refreshed() > before;
        });

        assertThat(browser.open("/edit/Some_title").body()).contains("Logged in as ada");
    }

    @Test
    void loggingOutEndsTheSessionHereAndAtTheProvider() {
        Stubs.forget();
        Articles.doesNotExist("Some_title");
        HttpResponse<String> page = browser.logIn().open("/edit/Some_title");
        String guard = Browser.field(page, "guard");

        assertThat(browser.submit("/logout", Map.of("guard", guard), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> answer = browser.submit("/logout", Map.of("guard", guard));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("/realms/stemma/logout?", "id_token_hint=ey", "post_logout_redirect_uri=http");
        assertThat(browser.look("/edit/Some_title")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/login?to=");
    }
}
