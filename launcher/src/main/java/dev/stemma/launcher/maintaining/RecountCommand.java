package dev.stemma.launcher.maintaining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.launcher.platform.ExitCode;
import dev.stemma.launcher.platform.Refused;
import dev.stemma.launcher.wiki.Answer;
import dev.stemma.launcher.wiki.Call;
import dev.stemma.launcher.wiki.Wiki;
import dev.stemma.launcher.wiki.WikiOptions;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code stemma recount}: whether the lists of the link graph are what the articles say. */
@Command(
        name = "recount",
        description =
                "Counts the lists of links anew, wanted titles and all, and prints what differs; fails when anything does.")
public final class RecountCommand implements Callable<Integer> {
    private static final int PART = 200;

    @Spec
    private CommandSpec spec;

    @Mixin
    private WikiOptions wikiOptions;

    @Override
    public Integer call() throws InterruptedException {
        Wiki wiki = wikiOptions.wiki();
        PrintWriter out = spec.commandLine().getOut();
        int checked = 0;
        int differences = 0;
        String cursor = "";
        while (cursor != null) {
            JsonNode part = part(wiki, cursor);
            checked += part.path("checked").asInt();
            for (JsonNode item : part.path("items")) {
                differences++;
                out.println(
                        item.path("of").asText() + ": kept " + item.path("kept").asText() + ", counted "
                                + item.path("counted").asText());
            }
            cursor = part.path("next").isTextual()
                    ? "&cursor=" + Wiki.encoded(part.path("next").asText())
                    : null;
        }
        out.println(checked + " titles, sections and articles checked, " + differences + " differ");
        return differences == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private static JsonNode part(Wiki wiki, String cursor) throws InterruptedException {
        Answer answer = wiki.send(Call.get("/links/recount?limit=" + PART + cursor));
        if (!answer.ok()) {
            throw Refused.because(answer.explained());
        }
        return answer.json();
    }
}
