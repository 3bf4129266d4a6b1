package dev.stemma.launcher.importing;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Makes an acceptable title of one that the wiki refuses, always the same one of the same title. */
final class TitleMapping {
    /** The rule, for reports. */
    static final String RULE =
            "characters that a title must not hold became '-' (invisible ones went), so did the colon of a"
                    + " reserved prefix and segments of dots; separators at the ends went; what was too long was cut;"
                    + " '(2)' and so on stands where the title was taken";

    private static final int LONGEST_BYTES = 255;
    private static final int ROOM_FOR_NUMBER = 8;
    private static final String RESERVED = "(?i)^(talk|user|file|category|template|special|help|project)\\s*:";

    private TitleMapping() {}

    /** How titles are compared: the same key, the same article. */
    static String key(String title) {
        String folded = Normalizer.normalize(title, Normalizer.Form.NFC)
                .replace('_', ' ')
                .replaceAll("\\p{Z}+", " ")
                .strip();
        if (folded.isEmpty()) {
            return folded;
        }
        int second = folded.offsetByCodePoints(0, 1);
        return folded.substring(0, second).toUpperCase(Locale.ROOT) + folded.substring(second);
    }

    /** An acceptable title for a refused one. */
    static String accepted(String title) {
        String mapped = Normalizer.normalize(title, Normalizer.Form.NFC)
                .replaceAll(
                        "[\\p{Cc}\\p{Cs}\\p{Cn}\\uFFFD\\p{Cf}&&[^\\u200C\\u200D]]|[\\u034F\\u115F\\u1160\\u3164\\uFFA0]",
                        "")
                .replaceAll("[#<>\\[\\]|{}]", "-")
                .replaceAll("%(?=\\p{XDigit}{2})", "-")
                .replaceAll("~(?=~~)|(?<=~)~(?=~)|(?<=~~)~", "-")
                .replaceAll("(?<=^|/)\\.{1,2}(?=/|$)", "-")
                .replaceAll("^[\\p{Z}_:/]+|[\\p{Z}_:/]+$", "")
                .replaceAll(RESERVED, "$1-");
        return mapped.isEmpty() ? "Untitled" : cut(mapped, LONGEST_BYTES);
    }

    /** The same title with a number, where it was taken. */
    static String numbered(String title, int number) {
        return cut(title, LONGEST_BYTES - ROOM_FOR_NUMBER) + " (" + number + ")";
    }

    private static String cut(String title, int bytes) {
        int end = title.length();
        while (title.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
            end = title.offsetByCodePoints(end, -1);
        }
        return title.substring(0, end).strip();
    }
}
