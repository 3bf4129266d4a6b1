package dev.stemma.launcher.maintaining;

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
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stemma republish}: what others derive from articles, told to them once more. */
@Command(
        name = "republish",
        description =
                "Sends the whole state of every article to the services that derive from it; doing it again does no harm.")
public final class RepublishCommand implements Callable<Integer> {
    private static final int PART = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private WikiOptions wikiOptions;

    @Option(
            names = "--rebuild",
            description =
                    "Let the link graph be built anew from it, beside the one that is read; compare both, and turn over"
                            + " when they are the same.")
    private boolean rebuild;

    @Option(
            names = "--accept",
            description = "With --rebuild: turn over although they differ, as they do when the old one was wrong.")
    private boolean accept;

    @Override
    public Integer call() throws InterruptedException {
        Wiki wiki = wikiOptions.wiki();
        PrintWriter out = spec.commandLine().getOut();
        LinkRebuild links = new LinkRebuild(wiki, out);
        if (rebuild) {
            links.begin();
        }
        out.println(republish(wiki) + " articles republished");
        return rebuild ? turnOver(links, out) : ExitCode.OK;
    }

    private int turnOver(LinkRebuild links, PrintWriter out) throws InterruptedException {
        int differences = links.differences();
        if (differences > 0 && !accept) {
            out.println(
                    differences + " articles differ; the old graph is still read. Look at them, then: stemma republish"
                            + " --rebuild --accept");
            return ExitCode.FAILED;
        }
        links.turnOver();
        out.println("The new graph is read now"
                + (differences == 0 ? "." : ", though " + differences + " articles differ."));
        return ExitCode.OK;
    }

    private static int republish(Wiki wiki) throws InterruptedException {
        int articles = 0;
        String cursor = "";
        while (cursor != null) {
            Answer answer = wiki.send(Call.post("/republish?limit=" + PART + cursor, null));
            if (!answer.ok()) {
                throw Refused.because(answer.explained());
            }
            articles += answer.json().path("count").asInt();
            cursor = answer.json().path("next").isTextual()
                    ? "&cursor=" + Wiki.encoded(answer.json().path("next").asText())
                    : null;
        }
        return articles;
    }
}
