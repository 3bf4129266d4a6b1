package dev.stemma.revision.comparing;

import dev.stemma.revision.Differences;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.util.QuotedString;

/** Writes the way from one text to another as a unified diff that {@code git apply} takes. */
final class UnifiedDiff {

    private static final Pattern HIDDEN_PART = Pattern.compile("(^|/)\\.");

    private UnifiedDiff() {}

    /**
     * The diff; empty when the texts are the same.
     *
     * @param title of the article: the name of the file, as in an export
     * @param context how many unchanged lines to show before and behind each change
     */
    static String of(String title, String from, String to, int context) {
        List<Edit> edits = Differences.between(lines(from), lines(to));
        if (edits.isEmpty()) {
            return "";
        }
        ByteArrayOutputStream diff = new ByteArrayOutputStream();
        diff.writeBytes(header(title).getBytes(StandardCharsets.UTF_8));
        EditList list = new EditList(edits.size());
        list.addAll(edits);
        try (DiffFormatter formatter = new DiffFormatter(diff)) {
            formatter.setContext(Math.min(context, from.length() + to.length()));
            formatter.format(list, raw(from), raw(to));
            formatter.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return diff.toString(StandardCharsets.UTF_8);
    }

    /** Lines with their ends, as git has them: an empty text has none. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String header(String title) {
        String file = HIDDEN_PART.matcher(title).replaceAll("$1_.") + ".md";
        String from = name("a/" + file);
        String to = name("b/" + file);
        return "diff --git " + from + " " + to + "\n--- " + ended(from) + "\n+++ " + ended(to) + "\n";
    }

    private static String name(String path) {
        return QuotedString.GIT_PATH.quote(path);
    }

    /** A name with a space ends at a tab, else git would take a part of it for a date. */
    private static String ended(String name) {
        return name.contains(" ") && !name.startsWith("\"") ? name + "\t" : name;
    }
}
