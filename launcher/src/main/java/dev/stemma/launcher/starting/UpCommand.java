package dev.stemma.launcher.starting;

import dev.stemma.launcher.assembling.Assembly;
import dev.stemma.launcher.importing.ImportMarkdown;
import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.DataOption;
import dev.stemma.launcher.platform.ExitCode;
import dev.stemma.launcher.platform.Installation;
import dev.stemma.launcher.platform.Leftovers;
import dev.stemma.launcher.platform.PlatformOptions;
import dev.stemma.launcher.platform.PlatformState;
import dev.stemma.launcher.platform.PortCheck;
import dev.stemma.launcher.platform.Refused;
import dev.stemma.launcher.platform.StateFile;
import dev.stemma.launcher.preparing.QuickStarts;
import dev.stemma.launcher.wiki.SignIn;
import dev.stemma.launcher.wiki.Wiki;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma up}: everything runs, or it is said what does not and why. */
@Command(
        name = "up",
        description = {
            "Starts broker, store, Keycloak and all services, and keeps them running.",
            "Stays in the foreground until Ctrl-C, which stops everything; with --detach it returns when all is ready."
        })
public final class UpCommand implements Callable<Integer> {
    private static final Duration SAMPLE_PATIENCE = Duration.ofMinutes(1);

    @Spec
    private CommandSpec spec;

    @Mixin
    private PlatformOptions options;

    @Mixin
    private DataOption dataOption;

    @Option(
            names = {"-d", "--detach"},
            description = "Return when everything is ready, and leave it running.")
    private boolean detach;

    @Option(
            names = "--no-prepare",
            description = "Do not spend a minute or two after a build on quicker starts of the services.")
    private boolean noPrepare;

    @Option(names = "--sample", description = "Load the sample encyclopedia once everything is ready.")
    private boolean sample;

    @Override
    public Integer call() throws Exception {
        options.check();
        PrintWriter out = spec.commandLine().getOut();
        DataDirectory data = dataOption.directory();
        StateFile file = new StateFile(data.stateFile());
        Optional<PlatformState> running = file.running();
        ProcessHandle supervisor =
                running.isPresent() ? supervisorOf(running.get(), out) : startAfresh(data, file, out);
        Foreground foreground = new Foreground(data, supervisor, out);
        // What was running before stays running when this command is interrupted.
        foreground.stopOnInterrupt(running.isEmpty());
        Start start = new Start(data, supervisor, View.forOutput(out));
        PlatformState state = start.awaitReady();
        out.printf("%nStemma is ready after %.1f s.%n", start.elapsedMillis() / 1000.0);
        if (sample) {
            new ImportMarkdown(adminOf(state), "admin", out)
                    .from(Installation.here().root().resolve("sample"));
        }
        boolean stay = !detach && running.isEmpty();
        out.println(Welcome.text(state, data, stay));
        out.flush();
        foreground.stopOnInterrupt(stay);
        return stay ? foreground.stay() : ExitCode.OK;
    }

    private static ProcessHandle supervisorOf(PlatformState running, PrintWriter out) {
        out.println("Stemma is already running at " + running.url()
                + ". To change how it runs: stemma down, then stemma up.");
        return running.supervisor().alive().orElseThrow(Refused::notRunning);
    }

    private static Wiki adminOf(PlatformState state) {
        HttpClient client = Wiki.httpClient();
        SignIn signIn = new SignIn(client, state.issuer(), "admin", "admin", InstantSource.system());
        return new Wiki(client, state.url(), signIn, SAMPLE_PATIENCE);
    }

    private ProcessHandle startAfresh(DataDirectory data, StateFile file, PrintWriter out)
            throws IOException, InterruptedException {
        Installation installation = Installation.here();
        file.read().ifPresent(Leftovers::clear);
        file.remove();
        Assembly assembly = new Assembly(installation, data, options);
        PortCheck.check(assembly.ports());
        new QuickStarts(installation, sentence -> {
                    out.println(sentence + " ...");
                    out.flush();
                })
                .ensure(!noPrepare);
        out.println("Starting Stemma at http://localhost:" + options.ports().gateway() + " ...");
        out.flush();
        return SupervisorProcess.start(installation, data, options).toHandle();
    }
}
