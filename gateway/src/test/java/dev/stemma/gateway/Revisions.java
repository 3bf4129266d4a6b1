package dev.stemma.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Puts revisions and proposals into the stubs. */
public final class Revisions {

    private Revisions() {}

    /** There is a revision of the article Alliance. */
    public static JsonObject exists(long id, String state, String authorId) {
        JsonObject revision = of(id, state, authorId);
        Stubs.answer("revision", "GET /api/v1/revisions/" + id, 200, Map.of(), revision.encode());
        return revision;
    }

    /** A revision of the article Alliance as the API answers with it. */
    public static JsonObject of(long id, String state, String authorId) {
        return new JsonObject()
                .put("id", id)
                .put("article", new JsonObject().put("id", 7).put("title", "Alliance"))
                .put("parents", new JsonArray().add(41))
                .put("state", state)
                .put("author", new JsonObject().put("id", authorId).put("name", "<i>eve"))
                .put("at", "2026-01-05T09:30:00.125Z")
                .put("comment", "a <b>summary")
                .put("size", 40)
                .put("sha256", "ab".repeat(32))
                .put("source", "proposed text")
                .put("tags", new JsonArray());
    }

    /** What approving a proposal would change in that head: one line added, and hunks where they overlap. */
    public static void merges(long id, long head, String added, JsonObject... hunks) {
        JsonObject merge = new JsonObject()
                .put("head", of(head, "published", "x"))
                .put("clean", hunks.length == 0)
                .put("conflicts", new JsonArray(List.of(hunks)))
                .put("lines", new JsonArray().add(added(added)))
                .put("stats", new JsonObject().put("added", 1))
                .put("complete", true);
        Stubs.answer("revision", "GET /api/v1/revisions/" + id + "/merge", 200, Map.of(), merge.encode());
    }

    private static JsonObject added(String text) {
        return new JsonObject()
                .put("type", "added")
                .put("toLine", 1)
                .put("text", text)
                .put("highlights", new JsonArray());
    }

    /** What a revision changes of revision 41. */
    public static void differs(long id) {
        JsonObject line = added("an added <line>");
        JsonObject compared = new JsonObject()
                .put("from", of(41, "published", "x"))
                .put("to", of(id, "proposed", "x"))
                .put("lines", new JsonArray().add(line))
                .put("stats", new JsonObject().put("added", 1))
                .put("complete", true);
        Stubs.answer("revision", "GET /api/v1/revisions/41/compare/" + id, 200, Map.of(), compared.encode());
    }

    /** A list of revisions. */
    public static void list(String call, JsonObject... items) {
        JsonObject list =
                new JsonObject().put("items", new JsonArray(List.of(items))).putNull("next");
        Stubs.answer("revision", "GET /api/v1" + call, 200, Map.of(), list.encode());
    }
}
