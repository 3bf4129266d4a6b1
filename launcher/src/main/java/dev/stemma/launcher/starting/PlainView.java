package dev.stemma.launcher.starting;

import dev.stemma.launcher.platform.PartState;
import dev.stemma.launcher.platform.PlatformState;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;

/** One line for each change: for logs and pipes. */
final class PlainView implements View {
    private final PrintWriter out;
    private final Map<String, PartState> shown = new HashMap<>();

    PlainView(PrintWriter out) {
        this.out = out;
    }

    /** Takes a state as known already: only what differs from it is shown. */
    void know(PlatformState state) {
        state.parts().forEach(part -> shown.put(part.name(), part));
    }

    @Override
    public void show(PlatformState state, long elapsedMillis) {
        for (PartState part : state.parts()) {
            PartState before = shown.put(part.name(), part);
            boolean news = before == null
                    ? part.phase() != PartState.Phase.WAITING
                    : before.phase() != part.phase() || before.restarts() != part.restarts();
            if (news) {
                String why = part.problem() == null ? "" : ": " + part.problem();
                out.printf(
                        "%6.1f s  %-12s %s%s%n",
                        elapsedMillis / 1000.0, part.name(), part.phase().word(), why);
            }
        }
        out.flush();
    }
}
