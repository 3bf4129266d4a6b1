package dev.stemma.local.storing.planning;

import java.util.Optional;

/** Reads how every match of a regular expression must begin. */
final class RegexPrefix {

    private static final String META = "\\^$.|?*+()[]{}";
    private static final String OPTIONAL = "?*{";
    private static final String QUOTE = "\\Q";
    private static final String END_QUOTE = "\\E";

    private RegexPrefix() {}

    /** Empty when an index cannot help. */
    static Optional<String> of(String pattern, String options) {
        if (!pattern.startsWith("^") || options != null && !options.isEmpty() || pattern.contains("|")) {
            return Optional.empty();
        }
        StringBuilder prefix = new StringBuilder();
        int at = 1;
        while (at < pattern.length()) {
            if (pattern.startsWith(QUOTE, at)) {
                int end = pattern.indexOf(END_QUOTE, at);
                prefix.append(pattern, at + QUOTE.length(), end < 0 ? pattern.length() : end);
                at = end < 0 ? pattern.length() : end + END_QUOTE.length();
            } else if (isEscapedLiteral(pattern, at)) {
                prefix.append(pattern.charAt(at + 1));
                at += 2;
            } else if (META.indexOf(pattern.charAt(at)) < 0) {
                prefix.append(pattern.charAt(at++));
            } else {
                break;
            }
        }
        if (at < pattern.length() && OPTIONAL.indexOf(pattern.charAt(at)) >= 0) {
            dropLast(prefix);
        }
        return prefix.isEmpty() ? Optional.empty() : Optional.of(prefix.toString());
    }

    private static boolean isEscapedLiteral(String pattern, int at) {
        return pattern.charAt(at) == '\\'
                && at + 1 < pattern.length()
                && !Character.isLetterOrDigit(pattern.charAt(at + 1));
    }

    private static void dropLast(StringBuilder prefix) {
        if (!prefix.isEmpty()) {
            prefix.setLength(prefix.offsetByCodePoints(prefix.length(), -1));
        }
    }
}
