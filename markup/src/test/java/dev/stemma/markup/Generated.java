package dev.stemma.markup;

import java.time.Duration;
import java.util.Random;

/** Random titles and sources from a seed; the seed is printed and can be given as {@code -Dstemma.seed}. */
final class Generated {

    /** The usual limits on a machine that may be busy with other things. */
    static final Limits UNHURRIED = Limits.STANDARD.within(Duration.ofMinutes(2));

    private static final String[] PIECES = {
        "a",
        "b",
        "Moon",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```\n",
        "[",
        "]",
        "[[",
        "]]",
        "|",
        "#",
        "# ",
        "## ",
        "\n# ",
        "\n### x\n",
        "> ",
        "- ",
        "1. ",
        "\t",
        "    ",
        "\\",
        "<b>",
        "<",
        ">",
        "&amp;",
        "&",
        "!",
        "![",
        "](",
        "(x)",
        "http://a.example",
        "é",
        "e\u0301",
        "🌙",
        "\u202E",
        "\n===\n",
        "\n---\n",
        "|-|-|\n",
        "[^1]",
        "\n[^1]: ",
        "[a]: /b\n",
        "javascript:",
        "\"",
        "'",
        "[[Moon|",
        "[[Moon#s]]",
        "[[moon]]",
        "- [ ] ",
        "~",
        ":",
        "/",
        "%41",
        "%",
        "\u0000",
        "\uD83C"
    };

    private Generated() {}

    static Random random() {
        long seed = Long.getLong("stemma.seed", System.nanoTime());
        System.out.println("seed " + seed + " (repeat with -Dstemma.seed=" + seed + ")");
        return new Random(seed);
    }

    static String source(Random random) {
        StringBuilder source = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            source.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return source.toString();
    }

    static String title(Random random) {
        StringBuilder title = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> title.append(random.nextBoolean() ? ' ' : '_');
                case 1 -> title.append(PIECES[random.nextInt(PIECES.length)]);
                case 2 -> title.appendCodePoint(random.nextInt(0x110000));
                case 3 -> title.appendCodePoint(0x300 + random.nextInt(0x70));
                default -> title.appendCodePoint(random.nextInt(0x20, 0x600));
            }
        }
        return title.toString();
    }
}
