package dev.stemma.launcher.reporting;

import dev.stemma.launcher.platform.DataOption;
import dev.stemma.launcher.platform.ExitCode;
import dev.stemma.launcher.platform.PartState;
import dev.stemma.launcher.platform.PlatformState;
import dev.stemma.launcher.platform.StateFile;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma status}: what runs and how it is. */
@Command(name = "status", description = "Says what runs: 0 all ready, 3 not running, 4 not ready.")
public final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(
            names = "--json",
            description = "Print {\"ready\", \"parts\": [{name, pid, state, url, restarts, residentMiB}]}.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Optional<PlatformState> last = new StateFile(data.directory().stateFile()).read();
        Optional<PlatformState> running = last.filter(PlatformState::running);
        StatusReport report = running.map(StatusReport::of).orElseGet(StatusReport::notRunning);
        if (json) {
            out.println(report.toJson());
        } else {
            print(out, running, last, report);
        }
        if (running.isEmpty()) {
            return ExitCode.NOT_RUNNING;
        }
        return report.ready() ? ExitCode.OK : ExitCode.NOT_READY;
    }

    private void print(
            PrintWriter out, Optional<PlatformState> running, Optional<PlatformState> last, StatusReport report) {
        if (running.isEmpty()) {
            out.println("Stemma is not running here. Start it with: stemma up");
            last.map(PlatformState::failure).ifPresent(reason -> out.println("The last start failed: " + reason));
            return;
        }
        PlatformState state = running.get();
        out.printf(
                "Stemma at %s is %s (since %s)%n%n",
                state.url(), report.ready() ? "ready" : "not ready", state.startedAt());
        out.printf("  %-12s %-10s %8s %9s %9s  %s%n", "PART", "STATE", "PID", "RESTARTS", "MEMORY", "URL");
        for (StatusReport.Part part : report.parts()) {
            out.printf(
                    "  %-12s %-10s %8s %9d %9s  %s%n",
                    part.name(),
                    part.state(),
                    part.pid() == null ? "-" : part.pid(),
                    part.restarts(),
                    part.residentMiB() == null ? "-" : part.residentMiB() + " MiB",
                    part.url());
        }
        out.printf(
                "%n  %d MiB in all, supervisor process %d%n",
                report.totalMiB(), state.supervisor().pid());
        state.parts().stream()
                .filter(part -> part.problem() != null)
                .forEach(part -> out.println("  " + problem(part)));
    }

    private static String problem(PartState part) {
        return part.name() + ": " + part.problem();
    }
}
