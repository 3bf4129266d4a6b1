package dev.stemma.launcher.stopping;

import dev.stemma.launcher.platform.DataOption;
import dev.stemma.launcher.platform.ExitCode;
import dev.stemma.launcher.platform.Leftovers;
import dev.stemma.launcher.platform.PlatformState;
import dev.stemma.launcher.platform.StateFile;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stemma down}: nothing of it runs any more; what is stored stays. */
@Command(name = "down", description = "Stops everything that up started. What is stored stays.")
public final class DownCommand implements Callable<Integer> {
    private static final long PATIENCE_SECONDS = 60;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        StateFile file = new StateFile(data.directory().stateFile());
        PlatformState state = file.read().orElse(null);
        if (state == null) {
            out.println("Stemma is not running.");
            return ExitCode.OK;
        }
        boolean running = state.running();
        if (running) {
            out.println("Stopping Stemma at " + state.url() + " ...");
            out.flush();
            state.supervisor().alive().ifPresent(this::end);
        }
        Leftovers.clear(file.read().orElse(state));
        file.remove();
        out.println(running ? "Stopped." : "Stemma was not running any more; what it left is cleared away.");
        return ExitCode.OK;
    }

    private void end(ProcessHandle supervisor) {
        supervisor.destroy();
        try {
            supervisor.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            spec.commandLine().getErr().println("It does not end by itself: killing it.");
            supervisor.destroyForcibly();
            supervisor.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
