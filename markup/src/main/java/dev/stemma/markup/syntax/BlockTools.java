package dev.stemma.markup.syntax;

import dev.stemma.markup.InvalidTitle;
import java.util.function.Consumer;
import org.commonmark.internal.util.Escaping;
import org.commonmark.parser.InlineParserContext;

/**
 * What all readers of one block share; each looks over the block's text at most once.
 *
 * @param effort what the page may still cost
 * @param definitions what the page defines: references and footnotes
 * @param code code spans
 * @param html inline HTML
 * @param wikilinks wikilinks
 */
record BlockTools(Effort effort, InlineParserContext definitions, CodeSpans code, RawHtml html, Wikilinks wikilinks) {

    static BlockTools of(String text, Effort effort, InlineParserContext definitions, Consumer<InvalidTitle> refused) {
        CodeSpans code = new CodeSpans(text);
        return new BlockTools(effort, definitions, code, new RawHtml(text), new Wikilinks(text, code, refused));
    }

    /** The text of a range without its escapes. */
    String decoded(InlineRange range) {
        return Escaping.unescapeString(range.text().substring(range.start(), range.end()));
    }
}
