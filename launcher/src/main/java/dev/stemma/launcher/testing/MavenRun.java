package dev.stemma.launcher.testing;

import dev.stemma.launcher.platform.Installation;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** One run of Maven, its output shown and kept; once more with renewed metadata when something could not be fetched. */
final class MavenRun {
    /** Only errors of Maven itself: what is tested may log of things that were not found, too. */
    private static final Pattern NOT_FETCHED = Pattern.compile(
            "^\\[ERROR\\].*(Could not (resolve|find artifact|transfer)|was not found in|has not been (packaged|downloaded))");

    private final Installation installation;
    private final Path log;
    private final PrintWriter out;
    private final String run;

    /**
     * @param run marks every process that comes of it
     */
    MavenRun(Installation installation, Path log, PrintWriter out, String run) {
        this.installation = installation;
        this.log = log;
        this.out = out;
        this.run = run;
    }

    /** Maven's exit code. */
    int run(List<String> arguments) throws IOException, InterruptedException {
        List<String> renewed = new ArrayList<>(List.of("-U"));
        renewed.addAll(arguments);
        Attempt first = attempt(arguments);
        return first.code() != 0 && first.notFetched() ? attempt(renewed).code() : first.code();
    }

    private record Attempt(int code, boolean notFetched) {}

    private Attempt attempt(List<String> arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        boolean notFetched = false;
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                BufferedWriter kept = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(line);
                out.flush();
                kept.write(line + "\n");
                notFetched |= saysNotFetched(line);
            }
        }
        return new Attempt(process.waitFor(), notFetched);
    }

    /** Whether a line of Maven's output says that something could not be fetched. */
    static boolean saysNotFetched(String line) {
        return NOT_FETCHED.matcher(line).find();
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp"));
        String repository = System.getenv("STEMMA_MAVEN_REPO");
        if (repository != null && !repository.isBlank()) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        Arrays.stream(System.getenv().getOrDefault("MAVEN_ARGS", "").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .forEach(command::add);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(installation.root().toFile())
                .redirectInput(new java.io.File("/dev/null"))
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Given as arguments already; newer Mavens would take them twice.
        builder.environment().remove("MAVEN_ARGS");
        // A test that runs the script must not build beside this build.
        builder.environment().put("STEMMA_SKIP_BUILD", "1");
        builder.environment().put(StrayProcesses.VARIABLE, run);
        return builder.start();
    }
}
