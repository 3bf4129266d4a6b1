package dev.stemma.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Logs a demo user in by password, as only the client {@code stemma-cli} of the local mode allows.
 *
 * @param issuer the realm's address, without a slash at its end
 */
public record DemoLogin(String issuer) {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    /**
     * Gets a token, good for five minutes.
     *
     * @param user one of {@link Keycloak#DEMO_LOGINS}
     * @return the access token as it goes behind {@code Bearer}
     * @throws IOException when Keycloak cannot be reached or refuses; the message holds its answer
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public String accessToken(String user) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=stemma-cli&scope=openid&username=" + encoded(user) + "&password="
                + encoded(user);
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher token = ACCESS_TOKEN.matcher(answer.body());
            if (answer.statusCode() != 200 || !token.find()) {
                throw new IOException(
                        "Keycloak refused the login of " + user + ": " + answer.statusCode() + " " + answer.body());
            }
            return token.group(1);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
