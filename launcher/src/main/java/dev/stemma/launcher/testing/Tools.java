package dev.stemma.launcher.testing;

import dev.stemma.launcher.platform.Programs;
import dev.stemma.launcher.platform.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The programs that tests need besides a JDK and Maven. */
final class Tools {

    private static final List<Tool> TOOLS = List.of(
            new Tool("Chromium", "browser tests", Programs.BROWSERS, "chromium"),
            new Tool("Node.js", "tests of the TypeScript client", List.of("node"), "nodejs"),
            new Tool("npm", "tests of the TypeScript client", List.of("npm"), "npm"),
            new Tool("curl", "tests of the documentation", List.of("curl"), "curl"));

    private Tools() {}

    private record Tool(String name, String purpose, List<String> programs, String debianPackage) {

        boolean isMissing() {
            return Programs.find(programs).isEmpty();
        }

        String how() {
            return "The " + purpose + " need " + name + ". Debian: apt-get install " + debianPackage
                    + "; then try again.";
        }
    }

    /** Installs them where they are missing and may be installed; else says what to do. */
    static void provide(PrintWriter out, Path log) throws IOException, InterruptedException {
        List<Tool> missing = TOOLS.stream().filter(Tool::isMissing).toList();
        if (missing.isEmpty()) {
            return;
        }
        if (!"root".equals(System.getProperty("user.name"))
                || Programs.find("apt-get").isEmpty()) {
            throw Refused.because(
                    String.join(" ", missing.stream().map(Tool::how).toList()));
        }
        out.println("Installing "
                + String.join(", ", missing.stream().map(Tool::name).toList()) + " for the tests (output in " + log
                + ") ...");
        out.flush();
        // Package lists may be old or missing; when they cannot be renewed the install says why it fails.
        run(List.of("apt-get", "update", "-q"), log);
        List<String> install = new ArrayList<>(List.of("apt-get", "install", "-q", "-y", "--no-install-recommends"));
        missing.forEach(tool -> install.add(tool.debianPackage()));
        int code = run(install, log);
        Optional<Tool> still = missing.stream().filter(Tool::isMissing).findFirst();
        if (code != 0 || still.isPresent()) {
            throw Refused.because("Not everything could be installed, see " + log + ". "
                    + still.map(Tool::how).orElse(""));
        }
    }

    private static int run(List<String> command, Path log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new java.io.File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        return builder.start().waitFor();
    }
}
