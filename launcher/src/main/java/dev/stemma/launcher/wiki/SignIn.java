package dev.stemma.launcher.wiki;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.launcher.platform.ExitCode;
import dev.stemma.launcher.platform.Refused;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** One person's access token, fetched when it is needed and again before it expires. */
public final class SignIn {
    private static final String CLIENT = "stemma-cli";
    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(30);
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final URI tokenEndpoint;
    private final String user;
    private final String password;
    private final InstantSource clock;

    private String token;
    private Instant until = Instant.EPOCH;

    /**
     * @param issuer the realm's URL
     * @param clock tells when a token has grown too old
     */
    public SignIn(HttpClient client, String issuer, String user, String password, InstantSource clock) {
        this.client = client;
        this.tokenEndpoint = URI.create(issuer + "/protocol/openid-connect/token");
        this.user = user;
        this.password = password;
        this.clock = clock;
    }

    /** A token that is good for at least half a minute, as far as its issuer says. */
    public synchronized String token() throws IOException, InterruptedException {
        if (clock.instant().isAfter(until.minus(BEFORE_EXPIRY))) {
            fetch();
        }
        return token;
    }

    /** Forgets a token that a service has refused. */
    public synchronized void forget() {
        until = Instant.EPOCH;
    }

    private void fetch() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=" + CLIENT + "&username=" + encoded(user) + "&password="
                + encoded(password);
        HttpRequest request = HttpRequest.newBuilder(tokenEndpoint)
                .timeout(BOUND)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw refused(answer.statusCode());
        }
        JsonNode body = JSON.readTree(answer.body());
        token = body.path("access_token").asText();
        until = clock.instant().plusSeconds(body.path("expires_in").asLong());
    }

    private Refused refused(int status) {
        return new Refused(
                ExitCode.FAILED,
                status == 400 || status == 401
                        ? "no login as " + user + ": the name or the password is wrong."
                                + " The demo logins are editor, trusted, moderator and admin, password equal to the name."
                        : tokenEndpoint + " answered " + status + ". Is everything ready? See: stemma status");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
