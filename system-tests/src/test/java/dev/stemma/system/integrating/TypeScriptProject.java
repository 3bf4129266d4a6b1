package dev.stemma.system.integrating;

import dev.stemma.system.CommandRun;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** The folder {@code clients/typescript}: its libraries in the versions that are locked, and the client made anew. */
final class TypeScriptProject {

    static final Path FOLDER = Path.of(System.getProperty("stemma.root")).resolve("clients/typescript");
    private static boolean installed;

    private final Tool tool;

    private TypeScriptProject(Tool tool) {
        this.tool = tool;
    }

    /** The project, for programs that talk to that platform. */
    static TypeScriptProject of(URI platform, String token) {
        Tool tool = new Tool(
                FOLDER, Map.of("STEMMA_URL", platform.toString(), "STEMMA_TOKEN", token, "NO_UPDATE_NOTIFIER", "1"));
        install(tool);
        return new TypeScriptProject(tool);
    }

    /** Without a platform: for what needs none. */
    static TypeScriptProject alone() {
        return of(URI.create("http://localhost"), "");
    }

    private static synchronized void install(Tool tool) {
        if (!installed) {
            tool.run("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline").succeeds();
            installed = true;
        }
    }

    /** Holds a description against the specification. */
    CommandRun validate(Path document) {
        return tool.run("node", "validate.mjs", document.toString());
    }

    /** Makes the client and compiles it with all programs that use it. */
    void compile() {
        tool.run("npm", "run", "--silent", "generate").succeeds();
        tool.run("npm", "run", "--silent", "compile").succeeds();
    }

    /** Runs a compiled program. */
    CommandRun run(String program) {
        return tool.run("node", "target/js/" + program + ".js");
    }
}
