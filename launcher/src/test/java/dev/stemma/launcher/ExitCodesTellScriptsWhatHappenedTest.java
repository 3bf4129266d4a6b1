package dev.stemma.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.launcher.platform.ExitCode;
import dev.stemma.launcher.platform.PartState;
import dev.stemma.launcher.platform.PartState.Phase;
import dev.stemma.launcher.platform.PlatformState;
import dev.stemma.launcher.platform.ProcessIdentity;
import dev.stemma.launcher.platform.StateFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ExitCodesTellScriptsWhatHappenedTest {
    @TempDir
    Path data;

    private final StringWriter printed = new StringWriter();

    @Test
    void statusOfNothingIsThree() {
        assertThat(run("status")).isEqualTo(ExitCode.NOT_RUNNING);
        assertThat(run("status", "--json")).isEqualTo(ExitCode.NOT_RUNNING);
        assertThat(printed.toString()).contains("\"ready\" : false");
    }

    @Test
    void statusOfSomethingReadyIsZeroAndElseFour() throws Exception {
        write(Phase.READY);
        assertThat(run("status", "--json")).isEqualTo(ExitCode.OK);
        assertThat(printed.toString()).contains("\"name\" : \"article\"", "\"residentMiB\"", "\"restarts\" : 0");

        write(Phase.STARTING);
        assertThat(run("status")).isEqualTo(ExitCode.NOT_READY);
    }

    @Test
    void downOfNothingIsFine() {
        assertThat(run("down")).isEqualTo(ExitCode.OK);
    }

    @Test
    void aLogThatIsNotThereIsAFailureThatNamesTheOthers() throws Exception {
        Files.createDirectories(data.resolve("logs"));
        Files.writeString(data.resolve("logs/broker.log"), "one\n");

        assertThat(run("logs", "nobody")).isEqualTo(ExitCode.FAILED);
        assertThat(printed.toString()).contains("no log of a part named nobody. There are: broker");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"up --instances gateway=2", "up --instances article=0", "up --port 70000", "up --what", "fly"})
    void whatCannotBeMeantIsTwo(String line) {
        assertThat(run(line.split(" "))).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "status", "logs"})
    void everyCommandExplainsItselfAndItsExitCodes(String command) {
        assertThat(run(command, "--help")).isEqualTo(ExitCode.OK);
        assertThat(printed.toString()).contains("Usage: stemma " + command, "Exit codes:", "not running");
    }

    private void write(Phase phase) throws Exception {
        Files.createDirectories(data.resolve("run"));
        ProcessIdentity me = ProcessIdentity.of(ProcessHandle.current());
        PartState part = new PartState("article", me, phase, "http://127.0.0.1:8081", 0, null);
        new StateFile(data.resolve("run/state.json"))
                .write(new PlatformState(me, 8080, "issuer", true, "2026-01-01T00:00:00Z", null, List.of(part)));
    }

    private int run(String... arguments) {
        printed.getBuffer().setLength(0);
        CommandLine stemma = Stemma.commandLine();
        stemma.setOut(new PrintWriter(printed, true)).setErr(new PrintWriter(printed, true));
        String[] all = List.of(arguments).contains("fly") || List.of(arguments).contains("--help")
                ? arguments
                : java.util.stream.Stream.concat(
                                java.util.Arrays.stream(arguments),
                                java.util.stream.Stream.of("--data", data.toString()))
                        .toArray(String[]::new);
        return stemma.execute(all);
    }
}
