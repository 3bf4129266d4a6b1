package dev.stemma.launcher.importing;

import dev.stemma.launcher.platform.ExitCode;
import dev.stemma.launcher.wiki.WikiOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stemma import markdown}: a folder of Markdown files. */
@Command(
        name = "markdown",
        description =
                "Makes an article of every .md file below a folder, titled by its path; existing ones are edited.")
public final class ImportMarkdownCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private WikiOptions wikiOptions;

    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path folder;

    @Option(names = "--author", paramLabel = "NAME", description = "Whom the edits name (default: the user).")
    private String author;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String named = author != null ? author : wikiOptions.user();
        boolean all =
                new ImportMarkdown(wikiOptions.wiki(), named, spec.commandLine().getOut()).from(folder);
        return all ? ExitCode.OK : ExitCode.FAILED;
    }
}
