package dev.stemma.launcher.importing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stemma import}: brings texts in through the public API. */
@Command(
        name = "import",
        description = "Brings articles in, through the public API, as any client could.",
        subcommands = {ImportMarkdownCommand.class, ImportReplayCommand.class})
public final class ImportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
