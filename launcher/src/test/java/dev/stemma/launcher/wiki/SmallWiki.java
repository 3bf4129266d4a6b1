package dev.stemma.launcher.wiki;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Just enough of the public API, in memory, to import into; it can lose answers and lack renaming. */
public final class SmallWiki implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LINK = Pattern.compile("\\[\\[([^|#\\]]+)");
    private static final String ARTICLES = "/api/v1/articles";

    /** One article. */
    public static final class Page {
        public String title;
        public final List<Edit> edits = new ArrayList<>();

        /** The text that readers see. */
        public String text() {
            return edits.getLast().text();
        }
    }

    /** One revision. */
    public record Edit(long id, String text, String imported) {}

    private record Reply(int status, JsonNode body) {}

    public final Map<String, Page> pages = new TreeMap<>();
    public final List<String> writes = new ArrayList<>();
    public volatile boolean renames = true;
    /** After so many writes, each is done and its answer lost; -1 for never. */
    public volatile int losesAnswersAfter = -1;

    public volatile long tokenSeconds = 300;
    public volatile int tokens;

    private final Map<String, Reply> done = new TreeMap<>();
    private final HttpServer server;
    private long lastId;

    public SmallWiki() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A client of it that gives up after a short while. */
    public Wiki client() {
        SignIn signIn = new SignIn(Wiki.httpClient(), url() + "/realm", "admin", "admin", InstantSource.system());
        return new Wiki(Wiki.httpClient(), url(), signIn, Duration.ofMillis(300));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getRawPath();
            if (path.startsWith("/realm")) {
                tokens++;
                send(
                        exchange,
                        new Reply(
                                200, object().put("access_token", "t" + tokens).put("expires_in", tokenSeconds)));
                return;
            }
            String method = exchange.getRequestMethod();
            if (method.equals("GET")) {
                send(exchange, read(path.substring(ARTICLES.length())));
                return;
            }
            Reply reply = once(
                    exchange,
                    method,
                    path.substring(ARTICLES.length()),
                    body.isEmpty() ? object() : JSON.readTree(body));
            if (reply != null) {
                send(exchange, reply);
            }
        }
    }

    private synchronized Reply once(HttpExchange exchange, String method, String path, JsonNode body) {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        Reply reply = done.get(key);
        if (reply == null) {
            reply = write(method, path, body, exchange.getRequestHeaders().getFirst("Stemma-Import"));
            done.put(key, reply);
            writes.add(key);
        }
        return losesAnswersAfter >= 0 && writes.size() > losesAnswersAfter ? null : reply;
    }

    private Reply write(String method, String path, JsonNode body, String imported) {
        if (method.equals("POST") && path.isEmpty()) {
            return create(body.path("title").asText(), body.path("source").asText(), imported);
        }
        String[] parts = path.substring(1).split("/");
        Page page = pages.get(key(decoded(parts[0])));
        if (parts.length == 2 && !renames) {
            return problem(404, "unknown-route");
        }
        if (page == null) {
            return problem(404, "article-not-found");
        }
        if (parts.length == 2) {
            return rename(page, body.path("title").asText());
        }
        if (method.equals("DELETE")) {
            pages.remove(key(page.title));
            return new Reply(204, null);
        }
        if (body.path("base").asLong() != page.edits.getLast().id()) {
            return new Reply(
                    409, object().put("type", "/problems/edit-conflict").set("current", article(page)));
        }
        page.edits.add(new Edit(++lastId, body.path("source").asText(), imported));
        return new Reply(200, article(page));
    }

    private Reply create(String title, String source, String imported) {
        if (title.matches(".*[#<>\\[\\]|{}].*")) {
            return new Reply(
                    400, object().put("type", "/problems/invalid-title").put("rule", "forbidden-character"));
        }
        if (pages.containsKey(key(title))) {
            return problem(409, "article-exists");
        }
        Page page = new Page();
        page.title = title;
        page.edits.add(new Edit(++lastId, source, imported));
        pages.put(key(title), page);
        return new Reply(201, article(page));
    }

    private Reply rename(Page page, String title) {
        if (title.matches(".*[#<>\\[\\]|{}].*")) {
            return new Reply(
                    400, object().put("type", "/problems/invalid-title").put("rule", "forbidden-character"));
        }
        pages.remove(key(page.title));
        page.title = title;
        pages.put(key(title), page);
        return new Reply(200, article(page));
    }

    private synchronized Reply read(String path) {
        ArrayNode items = JSON.createArrayNode();
        if (path.isEmpty()) {
            pages.values()
                    .forEach(page -> items.add(object().put("title", page.title).put("redirect", redirect(page))));
            return list(items);
        }
        String[] parts = path.substring(1).split("/");
        String title = decoded(parts[0]);
        Page page = pages.get(key(title));
        if (parts.length == 1) {
            return page == null ? problem(404, "article-not-found") : new Reply(200, article(page));
        }
        if (parts[1].equals("links") && page != null) {
            targets(page)
                    .forEach(target ->
                            items.add(object().put("title", target).put("exists", pages.containsKey(key(target)))));
        }
        if (parts[1].equals("backlinks")) {
            pages.values().stream()
                    .filter(other -> leadsTo(other, title))
                    .forEach(other -> items.add(object().put("title", other.title)));
        }
        return list(items);
    }

    private boolean leadsTo(Page from, String title) {
        return targets(from).stream()
                .anyMatch(target -> key(target).equals(key(title))
                        || pages.containsKey(key(target))
                                && redirect(pages.get(key(target))) != null
                                && key(redirect(pages.get(key(target)))).equals(key(title)));
    }

    private static String redirect(Page page) {
        return page.text().startsWith("#REDIRECT") ? targets(page).getFirst() : null;
    }

    private static List<String> targets(Page page) {
        return LINK.matcher(page.text()).results().map(found -> found.group(1)).toList();
    }

    private static Reply list(ArrayNode items) {
        ObjectNode body = object();
        body.set("items", items);
        return new Reply(200, body.putNull("next"));
    }

    private static ObjectNode article(Page page) {
        Edit head = page.edits.getLast();
        ObjectNode article = object().put("title", page.title).put("source", head.text());
        article.set("revision", object().put("id", head.id()).put("sha256", sha256(head.text())));
        return article;
    }

    private static Reply problem(int status, String slug) {
        return new Reply(status, object().put("type", "/problems/" + slug).put("title", slug));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.body() == null ? new byte[0] : JSON.writeValueAsBytes(reply.body());
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    private static String key(String title) {
        Matcher first = Pattern.compile("^.").matcher(title.replace('_', ' '));
        return first.replaceFirst(
                found -> Matcher.quoteReplacement(found.group().toUpperCase(java.util.Locale.ROOT)));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
