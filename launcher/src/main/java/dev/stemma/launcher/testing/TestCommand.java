package dev.stemma.launcher.testing;

import dev.stemma.launcher.platform.ExitCode;
import dev.stemma.launcher.platform.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stemma test}: every kind of test there is. */
@Command(
        name = "test",
        description = {
            "Runs every test, style check and system test (mvn verify), and installs what they need.",
            "More Maven arguments can follow, for example: stemma test -- -pl launcher -am"
        })
public final class TestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "MAVEN-ARGUMENT", description = "Passed on to Maven.")
    private List<String> more = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Installation installation = Installation.here();
        Path logs = Files.createDirectories(installation.root().resolve("target/stemma"));
        Tools.provide(out, logs.resolve("install.log"));
        Instant began = Instant.now();
        String run = Long.toString(began.toEpochMilli());
        List<String> arguments = new ArrayList<>(List.of("--fail-at-end", "verify"));
        arguments.addAll(more);
        int code = new MavenRun(installation, logs.resolve("test.log"), out, run).run(arguments);
        List<String> stray = new StrayProcesses(run).end();
        Results all = summarise(out, Results.byModule(installation.root(), FileTime.from(began)));
        stray.forEach(process -> out.println("Left behind by a test, ended now: " + process));
        Duration took = Duration.between(began, Instant.now());
        out.printf(
                "%s after %d min %d s%n",
                code == 0 ? "Everything holds" : "Something is broken", took.toMinutes(), took.toSecondsPart());
        out.printf("%d passed, %d failed, %d skipped%n", all.passed(), all.failed(), all.skipped());
        return code == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private static Results summarise(PrintWriter out, Map<String, Results> modules) {
        out.printf("%n  %-20s %8s %8s %8s%n", "MODULE", "PASSED", "FAILED", "SKIPPED");
        Results all = Results.NONE;
        for (Map.Entry<String, Results> module : modules.entrySet()) {
            Results results = module.getValue();
            out.printf("  %-20s %8d %8d %8d%n", module.getKey(), results.passed(), results.failed(), results.skipped());
            all = all.plus(results);
        }
        out.println();
        return all;
    }
}
