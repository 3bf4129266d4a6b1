package dev.stemma.launcher.importing;

import dev.stemma.launcher.platform.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of Markdown files; each is an article titled by its path without the ending. Hidden files and folders do not count.
 *
 * @param path an existing folder
 */
record MarkdownFolder(Path path) {
    private static final String ENDING = ".md";

    /** Every file in the order of its path. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(path)) {
            throw Refused.because("there is no folder " + path + ".");
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .filter(file -> !isHidden(path.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    /** A file as a record. */
    ReplayRecord record(long seq, Path file, String author) throws IOException {
        String text = Files.readString(file);
        String time = Files.getLastModifiedTime(file)
                .toInstant()
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .toString();
        return new ReplayRecord(
                seq, ReplayRecord.Op.EDIT, title(file), null, text, author, time, "Imported", Sha256.of(text));
    }

    /** The title that a file's path makes. */
    String title(Path file) {
        String relative =
                path.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        return relative.substring(0, relative.length() - ENDING.length());
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
