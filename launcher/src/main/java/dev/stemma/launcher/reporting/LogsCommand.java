package dev.stemma.launcher.reporting;

import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.DataOption;
import dev.stemma.launcher.platform.ExitCode;
import dev.stemma.launcher.platform.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stemma logs}: what the parts print, while they run and afterwards. */
@Command(name = "logs", description = "Prints the last lines of one part's log, or of all.")
public final class LogsCommand implements Callable<Integer> {
    private static final String ENDING = ".log";
    private static final long LOOK_MILLIS = 200;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            description = "For example article, broker or supervisor (default: all).")
    private String part;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on printing what is added, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "50",
            description = "How many lines (default: 50).")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataDirectory directory = data.directory();
        List<Path> files = files(directory);
        List<Tail> tails = files.stream()
                .map(file -> new Tail(
                        file,
                        part == null ? prefix(file) : "",
                        spec.commandLine().getOut()))
                .toList();
        for (Tail tail : tails) {
            tail.last(lines);
        }
        while (follow) {
            for (Tail tail : tails) {
                tail.more();
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return ExitCode.OK;
    }

    private List<Path> files(DataDirectory directory) throws IOException {
        try (Stream<Path> all = Files.list(directory.logs())) {
            List<Path> logs = all.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
            if (part == null) {
                return logs;
            }
            Path named = directory.log(part);
            if (!logs.contains(named)) {
                throw Refused.because("no log of a part named " + part + ". There are: "
                        + String.join(", ", logs.stream().map(LogsCommand::name).toList()));
            }
            return List.of(named);
        }
    }

    private static String prefix(Path file) {
        return "%-12s | ".formatted(name(file));
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
