package dev.stemma.launcher.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns {@code [[label|target]]} into {@code [[target|label]]}, but not where the text shows code or nothing. */
final class LabelFirst {
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})");
    private static final Pattern COMMENT = Pattern.compile("^ {0,3}<!--");
    private static final String COMMENT_END = "-->";
    private static final String PART = "((?:[^\\[\\]|\\n`]++|`[^`\\[\\]|\\n]*+`)++)";
    private static final Pattern CODE_OR_LINK =
            Pattern.compile("(`+)(?!`).*?(?<!`)\\1(?!`)|\\[\\[" + PART + "\\|" + PART + "]]");

    private String fence;
    private boolean comment;

    private LabelFirst() {}

    static String swapped(String text) {
        LabelFirst reading = new LabelFirst();
        return Pattern.compile("(?<=\\n)")
                .splitAsStream(text)
                .map(reading::line)
                .collect(Collectors.joining());
    }

    private String line(String line) {
        Matcher mark = FENCE.matcher(line);
        boolean atFence = mark.find();
        if (fence != null) {
            boolean closes = atFence
                    && mark.group(1).startsWith(fence)
                    && line.substring(mark.end()).isBlank();
            fence = closes ? null : fence;
            return line;
        }
        if (comment || COMMENT.matcher(line).find()) {
            comment = !line.contains(COMMENT_END);
            return line;
        }
        if (atFence) {
            fence = mark.group(1);
            return line;
        }
        return CODE_OR_LINK.matcher(line).replaceAll(found -> {
            String swapped =
                    found.group(2) == null ? found.group() : "[[" + found.group(3) + "|" + found.group(2) + "]]";
            return Matcher.quoteReplacement(swapped);
        });
    }
}
