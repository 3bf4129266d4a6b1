package dev.stemma.launcher.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.launcher.platform.ExitCode;
import dev.stemma.launcher.platform.Refused;
import dev.stemma.launcher.reporting.ProgressBar;
import dev.stemma.launcher.wiki.Answer;
import dev.stemma.launcher.wiki.Call;
import dev.stemma.launcher.wiki.Pages;
import dev.stemma.launcher.wiki.Wiki;
import dev.stemma.launcher.wiki.WikiOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stemma export}: what readers see, as files. */
@Command(
        name = "export",
        description = "Writes the head of every article as a Markdown file; import markdown reads them back.")
public final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private WikiOptions wikiOptions;

    @Parameters(paramLabel = "DIR", description = "Where to; made when it is not there.")
    private Path folder;

    @Option(names = "--prefix", paramLabel = "TEXT", defaultValue = "", description = "Only titles that begin so.")
    private String prefix;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Wiki wiki = wikiOptions.reader();
        List<JsonNode> articles = Pages.items(wiki, "/articles?prefix=" + Wiki.encoded(prefix));
        ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), "articles", articles.size());
        TitleFiles files = new TitleFiles(folder.toAbsolutePath().normalize());
        for (JsonNode article : articles) {
            write(wiki, article.path("title").asText(), files);
            bar.step();
        }
        bar.finish();
        spec.commandLine().getOut().println(articles.size() + " articles in " + folder);
        return ExitCode.OK;
    }

    private static void write(Wiki wiki, String title, TitleFiles files) throws IOException, InterruptedException {
        Answer answer = wiki.send(Call.get(Wiki.article(title)));
        if (answer.status() == 404 || answer.status() == 410) {
            // Deleted since the list was read.
            return;
        }
        if (!answer.ok()) {
            throw Refused.because(answer.explained());
        }
        Path file = files.of(title);
        Files.createDirectories(file.getParent());
        Files.writeString(file, answer.json().path("source").asText());
    }
}
