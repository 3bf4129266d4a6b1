package dev.stemma.launcher.wiki;

import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.DataOption;
import dev.stemma.launcher.platform.PlatformState;
import dev.stemma.launcher.platform.StateFile;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which wiki a command talks to, and as whom. */
public final class WikiOptions {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Mixin
    private DataOption data;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The gateway of another wiki (default: the one that runs here).")
    private String url;

    @Option(names = "--issuer", paramLabel = "URL", description = "The realm that the other wiki takes tokens from.")
    private String issuer;

    @Option(names = "--user", paramLabel = "NAME", defaultValue = "admin", description = "Who writes (default: admin).")
    private String user;

    @Option(
            names = "--password",
            paramLabel = "WORD",
            description = "That user's password (default: the name, as the demo logins have it).")
    private String password;

    /** Where journals and reports go. */
    public DataDirectory directory() {
        return data.directory();
    }

    /** Who writes. */
    public String user() {
        return user;
    }

    /** The wiki, read and written as the user. */
    public Wiki wiki() {
        HttpClient client = Wiki.httpClient();
        String realm = issuer != null ? issuer : running().issuer();
        SignIn signIn = new SignIn(client, realm, user, password != null ? password : user, InstantSource.system());
        return new Wiki(client, address(), signIn, PATIENCE);
    }

    /** The wiki, read as anybody can. */
    public Wiki reader() {
        return new Wiki(Wiki.httpClient(), address(), null, PATIENCE);
    }

    private String address() {
        return url != null ? url : running().url();
    }

    private PlatformState running() {
        return new StateFile(directory().stateFile()).needed();
    }
}
