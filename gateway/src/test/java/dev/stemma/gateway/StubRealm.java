package dev.stemma.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.spec.SecretKeySpec;

/**
 * An identity provider that signs for real. {@code GET /issue?user=&roles=&audience=&seconds=&key=&kid=&azp=&issuer=} gives a token of any kind;
 * whoever asks to log in is {@code ada}, an editor, unless {@code GET /next?user=&roles=} said otherwise before.
 */
public class StubRealm implements QuarkusTestResourceLifecycleManager {

    private static final long LONG = 300;

    /** What it does for tests, also while it is down for everybody else. */
    private static final Set<String> ORDERS = Set.of("/realms/stemma/down", "/realms/stemma/issue");

    private final Vertx vertx = Vertx.vertx();
    private KeyPair known;
    private KeyPair foreign;
    private HttpServer server;
    private String nonce;
    private String nextUser = "ada";
    private Set<String> nextRoles = Set.of("editor");
    private long lifetime = LONG;
    private int refreshed;
    private boolean down;

    /** For the test framework. */
    public StubRealm() {}

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            known = keys.generateKeyPair();
            foreign = keys.generateKeyPair();
            server = vertx.createHttpServer()
                    .requestHandler(this::answer)
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException("The stub of the realm cannot start", e);
        }
        return Map.of(
                "quarkus.oidc.auth-server-url",
                url(),
                "stemma.local-mode",
                "false",
                "STEMMA_WEB_CLIENT_SECRET",
                "s".repeat(40));
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private String url() {
        return "http://localhost:" + server.actualPort() + "/realms/stemma";
    }

    private void answer(HttpServerRequest request) {
        if (down && !ORDERS.contains(request.path())) {
            request.response().setStatusCode(503).end();
            return;
        }
        switch (request.path()) {
            case "/realms/stemma/.well-known/openid-configuration" -> json(request, discovery());
            case "/realms/stemma/certs" ->
                json(request, new JsonObject().put("keys", new JsonArray().add(publicKey())));
            case "/realms/stemma/auth" -> logIn(request);
            case "/realms/stemma/token" -> request.body().onSuccess(body -> json(request, granted(body.toString())));
            case "/realms/stemma/down" -> {
                down = Boolean.parseBoolean(request.getParam("is"));
                request.response().end();
            }
            case "/realms/stemma/lifetime" -> {
                lifetime = Long.parseLong(request.getParam("seconds"));
                request.response().end();
            }
            case "/realms/stemma/refreshed" -> request.response().end(Integer.toString(refreshed));
            case "/realms/stemma/next" -> {
                nextUser = request.getParam("user");
                nextRoles = Set.of(request.getParam("roles").split(","));
                request.response().end();
            }
            case "/realms/stemma/issue" -> request.response().end(issue(request));
            default -> request.response().setStatusCode(404).end();
        }
    }

    private JsonObject discovery() {
        return new JsonObject()
                .put("issuer", url())
                .put("jwks_uri", url() + "/certs")
                .put("authorization_endpoint", url() + "/auth")
                .put("token_endpoint", url() + "/token")
                .put("end_session_endpoint", url() + "/logout");
    }

    private JsonObject publicKey() {
        RSAPublicKey key = (RSAPublicKey) known.getPublic();
        return new JsonObject()
                .put("kid", "1")
                .put("kty", "RSA")
                .put("alg", "RS256")
                .put("use", "sig")
                .put("n", base64(key.getModulus().toByteArray()))
                .put("e", base64(key.getPublicExponent().toByteArray()));
    }

    private static String base64(byte[] number) {
        int from = number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(number, from, number.length));
    }

    private void logIn(HttpServerRequest request) {
        nonce = request.getParam("nonce");
        String back = request.getParam("redirect_uri") + "?code=c0de&state="
                + URLEncoder.encode(request.getParam("state"), StandardCharsets.UTF_8);
        request.response().setStatusCode(302).putHeader("Location", back).end();
    }

    private JsonObject granted(String form) {
        if (form.contains("grant_type=refresh_token")) {
            refreshed++;
            return tokens(LONG);
        }
        return tokens(lifetime);
    }

    private JsonObject tokens(long seconds) {
        JwtClaimsBuilder id = claims(nextUser, Set.of(), "stemma-web", seconds);
        if (nonce != null) {
            id.claim("nonce", nonce);
        }
        return new JsonObject()
                .put("access_token", sign(claims(nextUser, nextRoles, "stemma-api", seconds), known, "1"))
                .put("id_token", sign(id, known, "1"))
                .put("refresh_token", "refresh")
                .put("token_type", "Bearer")
                .put("expires_in", seconds);
    }

    private String issue(HttpServerRequest request) {
        Set<String> roles =
                new TreeSet<>(Arrays.asList(request.getParam("roles", "editor").split(",")));
        JwtClaimsBuilder claims = claims(
                request.getParam("user", "ada"),
                roles,
                request.getParam("audience", "stemma-api"),
                Long.parseLong(request.getParam("seconds", "300")));
        if (request.getParam("issuer") != null) {
            claims.issuer(request.getParam("issuer"));
        }
        if (request.getParam("azp") != null) {
            claims.claim("azp", request.getParam("azp"));
        }
        if (request.getParam("demo") != null) {
            claims.claim("stemma_demo", true);
        }
        if ("public".equals(request.getParam("key"))) {
            // what everybody knows, taken for a secret
            byte[] secret = known.getPublic().getEncoded();
            return claims.jws()
                    .algorithm(SignatureAlgorithm.HS256)
                    .keyId("1")
                    .sign(new SecretKeySpec(secret, "HmacSHA256"));
        }
        boolean forged = "foreign".equals(request.getParam("key"));
        return sign(claims, forged ? foreign : known, request.getParam("kid", "1"));
    }

    private JwtClaimsBuilder claims(String user, Set<String> roles, String audience, long seconds) {
        return Jwt.issuer(url())
                .subject("id-of-" + user)
                .audience(audience)
                .preferredUserName(user)
                .claim("sid", "session-1")
                .claim("realm_access", Map.of("roles", roles))
                .issuedAt(Instant.now().minus(Duration.ofHours(1)))
                .expiresAt(Instant.now().plusSeconds(seconds));
    }

    private static String sign(JwtClaimsBuilder claims, KeyPair key, String kid) {
        return claims.jws().keyId(kid).sign(key.getPrivate());
    }

    private static void json(HttpServerRequest request, JsonObject body) {
        request.response().putHeader("Content-Type", "application/json").end(body.encode());
    }
}
