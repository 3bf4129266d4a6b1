package dev.stemma.markup.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

/** Where there are no wikilinks and no bare addresses, our inline parser reads exactly what the library's own reads. */
class InlinesReadLikeCommonMarkTest {

    private static final int ROUNDS = 20_000;

    // no lone "(" and no declarations: there the library is laxer, or stricter, than the specification
    private static final String[] PIECES = {
        "a",
        "b",
        " ",
        " ",
        "  \n",
        "\n",
        "\n\n",
        "*",
        "**",
        "***",
        "_",
        "__",
        "~",
        "~~",
        "`",
        "``",
        "[",
        "]",
        "](x)",
        "](<y z> \"t\")",
        "[r]",
        "[r][]",
        "[x][r]",
        "\n\n[r]: /u 'T'\n\n",
        "![",
        "!",
        "<a>",
        "<b c='d'>",
        "</e>",
        "<!-- -->",
        "<",
        "\\",
        "\\*",
        "\\[",
        "&amp;",
        "&",
        "&#65;",
        "\"",
        "'",
        "> ",
        "- ",
        "1. ",
        "# ",
        "\t",
        "    ",
        "é",
        "“",
        "$",
        "\n---\n",
        "\n===\n",
        "[^f]",
        "\n\n[^f]: note\n\n",
        ".",
        "-",
        "<?x?>",
        "\u00A0",
        "🌙"
    };

    private static final List<Extension> EXTENSIONS =
            List.of(FootnotesExtension.create(), StrikethroughExtension.create());

    private final Parser theirs = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    @Test
    void readsTheSame() {
        long seed = Long.getLong("stemma.seed", System.nanoTime());
        System.out.println("seed " + seed + " (repeat with -Dstemma.seed=" + seed + ")");
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            // two brackets would be a wikilink
            String source = source(random).replaceAll("\\[(?=\\[)", "[ ").replaceAll("<!(?!--)", "< !");
            assertThat(renderer.render(ours(source).parse(source)))
                    .as(source)
                    .isEqualTo(renderer.render(theirs.parse(source)));
        }
    }

    private static Parser ours(String source) {
        Effort effort = new Effort(System::nanoTime, Long.MAX_VALUE / 2, Integer.MAX_VALUE, 100);
        return Parser.builder()
                .extensions(EXTENSIONS)
                .inlineParserFactory(new InlineSyntax(source, effort, refused -> {}))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();
    }

    private static String source(Random random) {
        StringBuilder source = new StringBuilder();
        for (int i = random.nextInt(25); i >= 0; i--) {
            source.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return source.toString();
    }
}
