package dev.stemma.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Browser;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@AtTheDoor
class StylesAndScriptsAreKeptByBrowsersIT {

    private static final Pattern BUNDLED = Pattern.compile("(?:src|href)=\"(/bundle/[^\"]+)\"");

    @Test
    void whatAPageNeedsIsNamedByItsContentCompressedAndKept() throws Exception {
        List<String> paths = bundled();

        assertThat(paths).hasSize(2).allMatch(path -> path.matches("/bundle/app-[A-Z0-9]{8}\\.(js|css)"));
        for (String path : paths) {
            HttpResponse<byte[]> answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(answer.body().length).isLessThan(16 * 1024);
        }
    }

    private static List<String> bundled() {
        String page = new Browser().open("/problems/busy").body();
        return BUNDLED.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
