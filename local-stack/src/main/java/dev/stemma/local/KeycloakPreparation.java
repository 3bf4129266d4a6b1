package dev.stemma.local;

import java.io.File;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Keycloak's own build, and one first start whose database and AOT cache every later first start begins with. */
final class KeycloakPreparation {

    private static final String LOGIN_PAGE = "/protocol/openid-connect/auth?client_id=stemma-web&response_type=code"
            + "&scope=openid&redirect_uri=http://localhost:8080/&state=s&code_challenge_method=S256"
            + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final int MOST_VISITS = 15;

    private final StackHome home;
    private final Path log;

    KeycloakPreparation(StackHome home, Path log) {
        this.home = home;
        this.log = log;
    }

    /** The directory of a database that was started once; it fits the realm file and Keycloak's version. */
    static Path template(StackHome home) throws IOException {
        Stream<String> inputs = Stream.of(home.keycloak().toString(), Files.readString(home.realm()));
        return home.prepared().resolve("keycloak-data-" + Fingerprint.of(inputs));
    }

    boolean built() {
        return Files.exists(buildMark());
    }

    boolean startedOnce() throws IOException {
        return hasTemplate()
                && new Keycloak(home, template(home), 0, null).aotCache().tried();
    }

    private boolean hasTemplate() throws IOException {
        return Files.exists(template(home).resolve(Keycloak.DATABASE));
    }

    private Path buildMark() {
        Stream<String> inputs = Stream.concat(Stream.of(home.keycloak().toString()), KeycloakProgram.BUILD.stream());
        return home.keycloak().resolve("built-" + Fingerprint.of(inputs));
    }

    /** Half a minute; Keycloak does not start without. */
    void build() throws IOException, InterruptedException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Process process = new ProcessBuilder(
                        KeycloakProgram.build(home.keycloak()).command(home, List.of()))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        "Keycloak's build ended with status " + process.exitValue() + "; the reason is in " + log);
            }
        } finally {
            process.destroyForcibly();
        }
        Files.createFile(buildMark());
    }

    /** The database is of use also when no AOT cache came of it. */
    void startOnce() throws Exception {
        Path template = template(home);
        Path data = template.resolveSibling(
                template.getFileName() + "." + ProcessHandle.current().pid());
        Keycloak keycloak = Keycloak.in(home, data, FreePorts.next());
        AtomicBoolean used = new AtomicBoolean();
        try {
            keycloak.aotCache().train(keycloak::part, () -> used.set(logEveryoneIn(keycloak)), log);
        } finally {
            if (used.get() && !hasTemplate()) {
                Files.move(data, template, StandardCopyOption.ATOMIC_MOVE);
            }
            Directories.delete(data);
        }
    }

    private static boolean logEveryoneIn(Keycloak keycloak) throws IOException, InterruptedException {
        for (String user : Keycloak.DEMO_LOGINS) {
            new DemoLogin(keycloak.issuer()).accessToken(user);
        }
        for (String path : List.of("/.well-known/openid-configuration", "/protocol/openid-connect/certs", LOGIN_PAGE)) {
            visit(Probe.answering(URI.create(keycloak.issuer() + path)));
        }
        return true;
    }

    /** A page's first rendering outlasts a probe's patience on a busy machine, so it is asked for again. */
    private static void visit(Probe page) throws IOException {
        for (int attempt = 1; attempt < MOST_VISITS; attempt++) {
            try {
                page.ready();
                return;
            } catch (SocketTimeoutException busy) {
                // the page goes on being made meanwhile
            }
        }
        page.ready();
    }
}
