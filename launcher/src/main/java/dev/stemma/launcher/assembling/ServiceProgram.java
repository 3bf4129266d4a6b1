package dev.stemma.launcher.assembling;

import dev.stemma.launcher.platform.Installation;
import dev.stemma.launcher.platform.Refused;
import dev.stemma.local.AotCache;
import dev.stemma.local.JavaProgram;
import dev.stemma.local.StackHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A service as a program: its build, its JVM's flags and its cache. */
final class ServiceProgram {
    private static final List<String> FLAGS = List.of(
            "-Xms32m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            // the jar asks for it in its manifest, which counts with -jar only: worker threads that end need it
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.net.preferIPv4Stack=true");

    private final StackHome home;
    private final String service;
    private final JavaProgram program;
    private final Path jar;

    ServiceProgram(Installation installation, String service) {
        this.home = new StackHome(installation.root());
        this.service = service;
        this.jar = installation.serviceJar(service);
        if (!Files.exists(jar)) {
            throw Refused.because("the " + service + " service is not built (" + jar
                    + " is missing). Build it with: mvn -Dquick package");
        }
        try {
            program = JavaProgram.ofJar(flags(service), jar, List.of());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The build of the " + service + " service cannot be read", e);
        }
    }

    // Texts are up to 2 MiB each and many may be under way, in every service that sees them.
    private static List<String> flags(String service) {
        String heap =
                switch (service) {
                    case "gateway" -> "-Xmx128m";
                    // compares the words of two texts, of which each can have a million
                    case "revision" -> "-Xmx256m";
                    default -> "-Xmx192m";
                };
        return Stream.of(List.of(heap), JavaProgram.SMALL, FLAGS)
                .flatMap(List::stream)
                .toList();
    }

    /** The cache that makes it start faster; all jars that it reads take part in the cache's name. */
    AotCache cache() {
        return AotCache.of(home, service, program, List.of(jar.getParent()));
    }

    List<String> command(List<String> aotFlags) {
        return program.command(home, aotFlags);
    }
}
