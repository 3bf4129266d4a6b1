package dev.stemma.system.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * {@code docker-compose.yml} with its anchors and merges resolved, its variables not.
 *
 * @param text as written
 * @param root as read
 */
record ComposeFile(String text, Map<String, Object> root) {

    /** A variable's use: its name and what follows it, {@code :?message} or nothing. */
    private static final Pattern VARIABLE =
            Pattern.compile("(?<!\\$)(?:\\$\\$)*\\$(?:\\{([A-Za-z0-9_]+)([^}]*)\\}|([A-Za-z_][A-Za-z0-9_]*))");

    /** Our own services, by their names in the file; the value is the module. */
    static final Map<String, String> MODULES = Map.of(
            "gateway", "gateway", "article", "article-service", "revision", "revision-service", "link", "link-service");

    static ComposeFile read() throws IOException {
        String text = Files.readString(root("docker-compose.yml"));
        Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return new ComposeFile(text, root);
    }

    /** A path in the project. */
    static Path root(String path) {
        return Path.of(System.getProperty("stemma.root", "..")).resolve(path);
    }

    Map<String, Object> services() {
        return map(root.get("services"));
    }

    Map<String, Object> service(String name) {
        return map(services().get(name));
    }

    Map<String, Object> environment(String service) {
        return map(service(service).getOrDefault("environment", Map.of()));
    }

    /** What stands in an inline configuration. */
    String config(String name) {
        return map(map(root.get("configs")).get(name)).get("content").toString();
    }

    /** Each use of a variable outside of comments. */
    List<MatchResult> variables() {
        return VARIABLE.matcher(text.replaceAll("(?m)^\\s*#.*$", "")).results().toList();
    }

    /** Names of the variables, each with all that follows it where it is used. */
    Map<String, TreeSet<String>> uses() {
        Map<String, TreeSet<String>> uses = new TreeMap<>();
        for (MatchResult use : variables()) {
            String name = use.group(1) == null ? use.group(3) : use.group(1);
            String rest = use.group(2) == null ? "" : use.group(2);
            uses.computeIfAbsent(name, ignored -> new TreeSet<>()).add(rest);
        }
        return uses;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    static List<?> list(Object node) {
        return (List<?>) node;
    }
}
