package dev.stemma.launcher.checking;

import dev.stemma.launcher.assembling.Assembly;
import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.DataOption;
import dev.stemma.launcher.platform.ExitCode;
import dev.stemma.launcher.platform.Installation;
import dev.stemma.launcher.platform.PlatformOptions;
import dev.stemma.launcher.platform.PlatformState;
import dev.stemma.launcher.platform.PortCheck;
import dev.stemma.launcher.platform.Ports;
import dev.stemma.launcher.platform.StateFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stemma doctor}: whether this machine can run it, and what to do where not. */
@Command(name = "doctor", description = "Looks whether everything is there that Stemma needs; changes nothing.")
public final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PlatformOptions options;

    @Mixin
    private DataOption dataOption;

    @Override
    public Integer call() throws IOException, InterruptedException {
        options.check();
        DataDirectory data = dataOption.directory();
        Installation installation = Installation.here();
        Optional<PlatformState> running = new StateFile(data.stateFile()).running();
        List<Finding> findings = new ArrayList<>(List.of(
                Machine.jdk(),
                Machine.maven(),
                Machine.memory(),
                Machine.disk(data),
                build(installation),
                Machine.browser(),
                running.map(DoctorCommand::platform).orElse(Finding.fine("platform", "not running"))));
        if (running.isEmpty()) {
            findings.add(ports(new Assembly(installation, data, options)));
        }
        return report(findings);
    }

    private static Finding build(Installation installation) {
        List<String> missing = Stream.concat(Ports.SERVICES.stream(), Stream.of("gateway"))
                .filter(service -> !Files.exists(installation.serviceJar(service)))
                .toList();
        return missing.isEmpty()
                ? Finding.fine("build", "all services are built in " + installation.root())
                : Finding.wrong(
                        "build", "not built: " + String.join(", ", missing) + ". Build with: mvn -Dquick package");
    }

    private static Finding platform(PlatformState state) {
        return state.ready()
                ? Finding.fine("platform", "running and ready at " + state.url())
                : Finding.note("platform", "running at " + state.url() + " but not ready. See: stemma status");
    }

    private static Finding ports(Assembly assembly) {
        List<String> taken = PortCheck.taken(assembly.ports());
        return taken.isEmpty()
                ? Finding.fine("ports", "all free")
                : Finding.wrong("ports", String.join("; ", taken) + ". Choose another base with --port");
    }

    private int report(List<Finding> findings) {
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(
                finding -> out.printf("  %-6s %-9s %s%n", finding.verdict().word, finding.about(), finding.sentence()));
        boolean wrong = findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.WRONG);
        out.println(wrong ? "Stemma cannot run like this." : "Stemma can run.");
        return wrong ? ExitCode.FAILED : ExitCode.OK;
    }
}
