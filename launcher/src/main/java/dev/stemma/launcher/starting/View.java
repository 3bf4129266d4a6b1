package dev.stemma.launcher.starting;

import dev.stemma.launcher.platform.PlatformState;

/** Shows a person how the start goes on. */
interface View {
    /** Shows the state as it is now; called again and again. */
    void show(PlatformState state, long elapsedMillis);

    /** The view that fits where the output goes. */
    static View forOutput(java.io.PrintWriter out) {
        boolean terminal = System.console() != null
                && System.console().isTerminal()
                && !"dumb".equals(System.getenv().getOrDefault("TERM", "dumb"))
                && System.getenv("CI") == null;
        return terminal ? new TerminalView(out) : new PlainView(out);
    }
}
