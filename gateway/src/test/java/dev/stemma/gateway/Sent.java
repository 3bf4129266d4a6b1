package dev.stemma.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What forms sent, and what they are filled with. */
public final class Sent {

    private Sent() {}

    /** The fields of a page's form, and more. */
    public static Map<String, String> fields(HttpResponse<String> page, String... more) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("guard", Browser.field(page, "guard"));
        form.put("form", Browser.field(page, "form"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    /** The one body that the services got with that call, in the name of somebody, under a key of its own. */
    public static JsonObject to(String method, String uri) {
        List<JsonObject> asked = Stubs.log().stream()
                .filter(one -> one.getString("method").equals(method)
                        && one.getString("uri").equals(uri))
                .toList();
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().getJsonArray("headers").stream().map(String::valueOf))
                .anyMatch(header -> header.startsWith("authorization: Bearer ey"))
                .anyMatch(header -> header.startsWith("idempotency-key: "));
        return new JsonObject(asked.getFirst().getString("body"));
    }

    /** Where an answer sends the browser. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
