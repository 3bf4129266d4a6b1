package dev.stemma.launcher.testing;

import dev.stemma.launcher.platform.Programs;
import dev.stemma.launcher.platform.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** The browser that the web interface is tested with. */
final class Browser {
    private static final String HOW =
            "The browser tests need Chromium. Debian: apt-get install chromium; then try again.";

    private Browser() {}

    /** Installs it where it is missing and may be installed; else says what to do. */
    static void provide(PrintWriter out, Path log) throws IOException, InterruptedException {
        if (Programs.find(Programs.BROWSERS).isPresent()) {
            return;
        }
        if (!"root".equals(System.getProperty("user.name"))
                || Programs.find("apt-get").isEmpty()) {
            throw Refused.because(HOW);
        }
        out.println("Installing Chromium for the browser tests (output in " + log + ") ...");
        out.flush();
        // Package lists may be old or missing; when they cannot be renewed the install says why it fails.
        run(List.of("apt-get", "update", "-q"), log);
        if (run(List.of("apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium"), log) != 0
                || Programs.find(Programs.BROWSERS).isEmpty()) {
            throw Refused.because("Chromium could not be installed, see " + log + ". " + HOW);
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
