package dev.stemma.local;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How Keycloak's own program is run: what its {@code kc.sh} would do, without a shell between supervisor and process. */
final class KeycloakProgram {

    private static final List<String> HEAP = List.of("-Xms64m", "-Xmx256m");
    /** Building takes more than running. */
    private static final List<String> BUILD_HEAP = List.of("-Xmx512m");

    /** Chosen at build time; all that Stemma does not use is left out, for a quicker start. */
    static final List<String> BUILD = List.of(
            "build", "--db=dev-file", "--features-disabled=kerberos,device-flow,ciba,par,impersonation,organization");

    private KeycloakProgram() {}

    static JavaProgram build(Path keycloak) {
        return program(keycloak, BUILD_HEAP, BUILD);
    }

    static JavaProgram start(Path keycloak, int port) {
        List<String> start = List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--import-realm");
        return program(keycloak, HEAP, start);
    }

    private static JavaProgram program(Path keycloak, List<String> heap, List<String> arguments) {
        List<String> flags = Stream.of(JavaProgram.SMALL, heap, properties(keycloak))
                .flatMap(List::stream)
                .toList();
        return new JavaProgram(
                flags,
                List.of(keycloak.resolve("lib").resolve("quarkus-run.jar")),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                arguments);
    }

    private static List<String> properties(Path keycloak) {
        return List.of(
                "-Dkc.home.dir=" + keycloak,
                "-Djboss.server.config.dir=" + keycloak.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }
}
