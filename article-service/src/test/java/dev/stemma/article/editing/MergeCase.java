package dev.stemma.article.editing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two edits of one text in {@code merges.txt}.
 *
 * @param merged what they merge to, or null when they must be refused
 */
record MergeCase(String name, String base, String current, String yours, String merged) {

    private static final String CASE = "(?m)^== ";
    private static final String SIDE = "(?m)^-- (current|yours|merged)\n";

    static List<MergeCase> all() throws IOException {
        try (InputStream file = MergeCase.class.getResourceAsStream("merges.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split(CASE)).skip(1).map(MergeCase::read).toList();
        }
    }

    private static MergeCase read(String text) {
        int nameEnd = text.indexOf('\n');
        String[] sides = text.substring(nameEnd + 1).split(SIDE, -1);
        int last = sides.length - 1;
        // the empty line before the next case belongs to the file
        sides[last] = sides[last].replaceFirst("\n\n$", "\n");
        return new MergeCase(
                text.substring(0, nameEnd), sides[0], sides[1], sides[2], sides.length > 3 ? sides[3] : null);
    }

    @Override
    public String toString() {
        return name;
    }
}
