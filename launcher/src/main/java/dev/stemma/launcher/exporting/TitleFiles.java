package dev.stemma.launcher.exporting;

import dev.stemma.launcher.platform.Refused;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Which file an article's text goes to: its title as a path, so that reading the folder back gives the same titles.
 *
 * @param folder absolute and normalized
 */
record TitleFiles(Path folder) {
    private static final Pattern HIDDEN_PART = Pattern.compile("(^|/)\\.");

    Path of(String title) {
        // A part that begins with a dot would be hidden, and skipped when it is read back.
        String visible = HIDDEN_PART.matcher(title).replaceAll("$1_.");
        Path file = folder.resolve(visible + ".md").normalize();
        if (!file.startsWith(folder)) {
            throw Refused.because("the title " + title + " leads out of " + folder + ".");
        }
        return file;
    }
}
