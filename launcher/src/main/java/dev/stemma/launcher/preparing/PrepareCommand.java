package dev.stemma.launcher.preparing;

import dev.stemma.launcher.platform.ExitCode;
import dev.stemma.launcher.platform.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The step after a build: the stemma script runs it, {@code up} makes up for it. */
@Command(
        name = "prepare",
        hidden = true,
        description = "Prepares quick starts after a build; run by the stemma script.")
public final class PrepareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        new QuickStarts(Installation.here(), sentence -> {
                    err.println(sentence + " ...");
                    err.flush();
                })
                .ensure(true);
        return ExitCode.OK;
    }
}
