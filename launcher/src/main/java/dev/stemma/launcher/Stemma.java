package dev.stemma.launcher;

import dev.stemma.launcher.checking.DoctorCommand;
import dev.stemma.launcher.exporting.ExportCommand;
import dev.stemma.launcher.importing.ImportCommand;
import dev.stemma.launcher.maintaining.RecountCommand;
import dev.stemma.launcher.maintaining.RepublishCommand;
import dev.stemma.launcher.platform.ExitCode;
import dev.stemma.launcher.platform.Refused;
import dev.stemma.launcher.preparing.PrepareCommand;
import dev.stemma.launcher.reporting.LogsCommand;
import dev.stemma.launcher.reporting.StatusCommand;
import dev.stemma.launcher.starting.SuperviseCommand;
import dev.stemma.launcher.starting.UpCommand;
import dev.stemma.launcher.stopping.DownCommand;
import dev.stemma.launcher.testing.TestCommand;
import dev.stemma.launcher.wiki.TokenCommand;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The {@code stemma} command: the one place that knows how to run everything. */
@Command(
        name = "stemma",
        description = "Runs a whole Stemma wiki on this machine, and what belongs to that.",
        mixinStandardHelpOptions = true,
        version = "Stemma 0.1.0",
        scope = CommandLine.ScopeType.INHERIT,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; for status: everything is ready",
            "1:failed, the reason is printed",
            "2:wrong command line",
            "3:not running",
            "4:running but not ready",
            "5:a port is taken, nothing was started"
        },
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TokenCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            RecountCommand.class,
            RepublishCommand.class,
            DoctorCommand.class,
            TestCommand.class,
            PrepareCommand.class,
            SuperviseCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Stemma implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs one command and ends with its exit code, see {@link ExitCode}. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line as {@link #main} runs it, for tests too. */
    public static CommandLine commandLine() {
        return new CommandLine(new Stemma())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(sayWhy());
    }

    /** Without a command there is nothing to do but to help. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static IExecutionExceptionHandler sayWhy() {
        return (failure, command, parsed) -> {
            boolean debug = System.getenv("STEMMA_DEBUG") != null;
            command.getErr().println("stemma: " + sentence(failure));
            if (debug) {
                failure.printStackTrace(command.getErr());
            }
            return failure instanceof Refused refused ? refused.exitCode() : ExitCode.FAILED;
        };
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case Refused refused -> refused.getMessage();
            case UncheckedIOException io ->
                io.getMessage() + " (" + io.getCause().getMessage() + ")";
            default -> failure + " (STEMMA_DEBUG=1 shows where)";
        };
    }
}
