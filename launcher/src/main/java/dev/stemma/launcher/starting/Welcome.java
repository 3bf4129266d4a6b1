package dev.stemma.launcher.starting;

import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.PlatformState;

/** What a person needs to know once everything is ready. */
final class Welcome {
    private Welcome() {}

    static String text(PlatformState state, DataDirectory data, boolean foreground) {
        String logins =
                state.local() ? "editor, trusted, moderator, admin (password = name)" : "from " + state.issuer();
        return """

                  Read and edit   %s/
                  API             %s/api/v1
                  Demo logins     %s
                  Token for curl  stemma token editor
                  Logs            %s
                  Stop            %s
                """.formatted(state.url(), state.url(), logins, data.logs(), foreground ? "Ctrl-C" : "stemma down");
    }
}
