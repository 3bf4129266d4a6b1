package dev.stemma.system.deployment;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sources say about configuration: read as text, since this module depends on no service. */
final class OurCode {

    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([a-z][a-z0-9.-]*)");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern MEMBER =
            Pattern.compile("^ {4}(?!default |static )[\\w.<>\\[\\]]+(?: ?<[^>]*>)? (\\w+)\\(\\);", Pattern.MULTILINE);
    private static final Pattern PASSED = Pattern.compile("\"((?:QUARKUS|KAFKA|STEMMA)_[A-Z_]*[A-Z])\"");

    private OurCode() {}

    /** Environment names of every key that a service sets or reads. */
    static Set<String> environmentNames(String module) throws IOException {
        Set<String> names = new TreeSet<>();
        keys(module).forEach(key -> names.add(environmentName(key)));
        return names;
    }

    /** Every key that a service, or the kit in it, sets or reads. */
    static Set<String> keys(String module) throws IOException {
        Set<String> keys = new TreeSet<>(settings(module).stringPropertyNames());
        keys.addAll(settings("service-kit").stringPropertyNames());
        for (String source : List.of(module, "service-kit")) {
            for (Path file : files(source)) {
                keys.addAll(keysIn(Files.readString(file)));
            }
        }
        return keys;
    }

    /** How MicroProfile Config looks a key up in the environment. */
    static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** A module's own settings. */
    static Properties settings(String module) throws IOException {
        Properties settings = new Properties();
        String name =
                module.equals("service-kit") ? "META-INF/microprofile-config.properties" : "application.properties";
        try (Reader reader = Files.newBufferedReader(ComposeFile.root(module + "/src/main/resources/" + name))) {
            settings.load(reader);
        }
        return settings;
    }

    /** The variables that a local start gives the services. */
    static Set<String> passedLocally() throws IOException {
        String source = Files.readString(
                ComposeFile.root("launcher/src/main/java/dev/stemma/launcher/assembling/ServiceParts.java"));
        Set<String> names = new TreeSet<>();
        PASSED.matcher(source).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static Set<String> keysIn(String source) {
        Set<String> keys = new TreeSet<>();
        PROPERTY.matcher(source).results().forEach(found -> keys.add(found.group(1)));
        EXPRESSION.matcher(source).results().forEach(found -> keys.add(found.group(1)));
        Matcher mapping = MAPPING.matcher(source);
        if (mapping.find()) {
            String prefix = mapping.group(1) + ".";
            MEMBER.matcher(source).results().forEach(found -> keys.add(prefix + kebab(found.group(1))));
        }
        return keys;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static List<Path> files(String module) throws IOException {
        try (Stream<Path> all = Files.walk(ComposeFile.root(module + "/src/main"))) {
            return all.filter(file -> file.toString().matches(".*\\.(java|properties)"))
                    .toList();
        }
    }
}
