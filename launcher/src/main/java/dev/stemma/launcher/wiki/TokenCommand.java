package dev.stemma.launcher.wiki;

import dev.stemma.launcher.platform.DataOption;
import dev.stemma.launcher.platform.ExitCode;
import dev.stemma.launcher.platform.PlatformState;
import dev.stemma.launcher.platform.StateFile;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stemma token}: what a script puts after {@code Authorization: Bearer}. */
@Command(name = "token", description = "Prints an access token for a demo login, and nothing else.")
public final class TokenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(paramLabel = "USER", description = "editor, trusted, moderator or admin.")
    private String user;

    @Option(names = "--password", paramLabel = "WORD", description = "The password (default: the name).")
    private String password;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PlatformState state = new StateFile(data.directory().stateFile()).needed();
        SignIn signIn = new SignIn(
                Wiki.httpClient(), state.issuer(), user, password != null ? password : user, InstantSource.system());
        spec.commandLine().getOut().println(signIn.token());
        return ExitCode.OK;
    }
}
