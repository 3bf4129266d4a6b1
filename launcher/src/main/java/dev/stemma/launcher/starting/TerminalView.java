package dev.stemma.launcher.starting;

import dev.stemma.launcher.platform.PartState;
import dev.stemma.launcher.platform.PlatformState;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;

/** A table that is drawn over itself, for a terminal. */
final class TerminalView implements View {
    private static final String ESCAPE = "\u001b[";
    private static final String[] SPINNER = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
    private static final int WIDTH = 100;

    private final PrintWriter out;
    private final boolean colours = System.getenv("NO_COLOR") == null;
    private final Map<String, Long> readyAfter = new HashMap<>();
    private int drawn;
    private int turn;

    TerminalView(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void show(PlatformState state, long elapsedMillis) {
        if (drawn > 0) {
            out.print(ESCAPE + drawn + "A");
        }
        turn++;
        state.parts().forEach(part -> out.print(line(part, elapsedMillis) + ESCAPE + "K\n"));
        drawn = state.parts().size();
        out.flush();
    }

    private String line(PartState part, long elapsedMillis) {
        if (part.ready()) {
            readyAfter.putIfAbsent(part.name(), elapsedMillis);
        } else {
            readyAfter.remove(part.name());
        }
        Long since = readyAfter.get(part.name());
        String time = since == null ? "" : "%.1f s".formatted(since / 1000.0);
        String text = "%-12s %-10s %7s  %s"
                .formatted(
                        part.name(), part.phase().word(), time, part.problem() == null ? part.url() : part.problem());
        return "  " + mark(part) + " " + (text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text);
    }

    private String mark(PartState part) {
        return switch (part.phase()) {
            case READY, EXTERNAL -> colour("32", "✔");
            case FAILED -> colour("31", "✘");
            case UNREADY, RESTARTING -> colour("33", "!");
            case WAITING, STOPPED -> "·";
            case STARTING -> colour("36", SPINNER[turn % SPINNER.length]);
        };
    }

    private String colour(String code, String text) {
        return colours ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
