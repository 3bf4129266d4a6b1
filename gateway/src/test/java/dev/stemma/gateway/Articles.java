package dev.stemma.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Puts articles into the stubs. */
public final class Articles {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private Articles() {}

    /** There is an article with that text. */
    public static void exists(String path, String title, String source, String html, String author) {
        String article = article(title, source, author).encode();
        Stubs.answer("article", "GET /api/v1/articles/" + path + "?follow=true", 200, JSON, article);
        Stubs.answer("article", "GET /api/v1/articles/" + path, 200, JSON, article);
        Stubs.answer(
                "article", "GET /api/v1/articles/" + path + "/html", 200, Map.of("Content-Type", "text/html"), html);
    }

    /** There is no such article. */
    public static void doesNotExist(String path) {
        for (String query : List.of("", "?follow=true")) {
            Stubs.answer(
                    "article",
                    "GET /api/v1/articles/" + path + query,
                    404,
                    JSON,
                    new JsonObject()
                            .put("type", "/problems/article-not-found")
                            .put("detail", "There is no article.")
                            .encode());
        }
    }

    /** Which titles exist. */
    public static void existing(Map<String, Boolean> titles) {
        JsonObject answer = new JsonObject();
        titles.forEach((title, exists) -> answer.put(title, new JsonObject().put("exists", exists)));
        Stubs.answer("link", "POST /api/v1/links/exists", 200, JSON, answer.encode());
    }

    /** Who links there. */
    public static void backlinks(String path, String... titles) {
        JsonArray items = new JsonArray();
        for (String title : titles) {
            items.add(new JsonObject().put("id", 1).put("title", title));
        }
        Stubs.answer(
                "link",
                "GET /api/v1/articles/" + path + "/backlinks?limit=50",
                200,
                JSON,
                new JsonObject().put("items", items).encode());
    }

    /** An article as the API answers with it. */
    public static JsonObject article(String title, String source, String author) {
        return new JsonObject()
                .put("id", 7)
                .put("title", title)
                .put("source", source)
                .put("revision", revision(42, author));
    }

    /** A revision as the API answers with it. */
    public static JsonObject revision(long id, String author) {
        return new JsonObject()
                .put("id", id)
                .put("author", new JsonObject().put("id", "x").put("name", author))
                .put("at", "2026-01-05T09:30:00.125Z");
    }
}
