package dev.stemma.gateway;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as pages without scripts need: cookies, redirects, forms. */
public final class Browser {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient stay =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** Opens a page, following redirects. */
    public HttpResponse<String> open(String path) {
        return send(http, request(path));
    }

    /** Opens a page without following redirects. */
    public HttpResponse<String> look(String path) {
        return send(stay, request(path));
    }

    /** Logs in as the editor that the stubbed realm knows. */
    public Browser logIn() {
        return logInAs("ada", "editor");
    }

    /** Logs in as somebody else; roles are separated by commas. */
    public Browser logInAs(String user, String roles) {
        Stubs.nextLogin(user, roles);
        open("/login?to=/problems/busy");
        Stubs.nextLogin("ada", "editor");
        return this;
    }

    /** Sends a form of one of our pages; redirects are not followed. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        return submit(path, fields, "Sec-Fetch-Site", "same-origin");
    }

    /** Sends a form with other headers about where it came from. */
    public HttpResponse<String> submit(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(stay, request);
    }

    /** The cookies it holds. */
    public CookieManager cookies() {
        return cookies;
    }

    /** The value of an input of a page. */
    public static String field(HttpResponse<String> page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        return field.find() ? field.group(1) : null;
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept", "text/html,*/*;q=0.8");
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
