package dev.stemma.markup.syntax;

import dev.stemma.markup.syntax.Wikilinks.Found;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.internal.util.Html5Entities;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.text.Characters;

/** Reads one range of a block's text into nodes, in one pass from left to right. */
final class InlineReader {

    private static final String MARKS = "\n\\`<&*_~[]!";
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{0,31});");

    private final BlockTools tools;
    private final InlineRange range;
    private final Node parent;
    private final String text;
    private final int end;
    private final Nesting nesting;
    private final Delimiters delimiters;
    private final Brackets brackets;
    private final StringBuilder plain = new StringBuilder();
    /** Up to here the plain text is meant as it is: spaces that were written as entities are not trimmed. */
    private int kept;

    private int at;

    InlineReader(BlockTools tools, InlineRange range, Node parent, Nesting nesting) {
        this.tools = tools;
        this.range = range;
        this.parent = parent;
        this.text = range.text();
        this.at = range.start();
        this.end = range.end();
        this.nesting = nesting;
        this.delimiters = new Delimiters(nesting);
        this.brackets = new Brackets(range, tools.definitions(), delimiters, nesting);
    }

    void read() {
        while (at < end) {
            tools.effort().step();
            switch (text.charAt(at)) {
                case '\n' -> lineBreak();
                case '\\' -> backslash();
                case '`' -> code();
                case '<' -> pointed();
                case '&' -> entity();
                case '*', '_', '~' -> run();
                case '[' -> openingBracket();
                case '!' -> bang();
                case ']' -> closingBracket();
                default -> words();
            }
        }
        trimPlain(true);
        flush();
        delimiters.resolve(null);
    }

    private void words() {
        int from = at;
        do {
            at++;
        } while (at < end && MARKS.indexOf(text.charAt(at)) < 0);
        plain.append(text, from, at);
    }

    private void lineBreak() {
        int spaces = trimPlain(false);
        add(spaces >= 2 ? new HardLineBreak() : new SoftLineBreak());
        at++;
    }

    private void backslash() {
        char next = at + 1 < end ? text.charAt(at + 1) : 0;
        if (next == '\n') {
            add(new HardLineBreak());
            at += 2;
        } else if (Destinations.isPunctuation(next)) {
            plain.append(next);
            at += 2;
        } else {
            plain.append('\\');
            at++;
        }
    }

    private void code() {
        int length = Math.min(tools.code().length(at), end - at);
        int closing = tools.code().closing(at + length, length, end);
        if (closing < 0) {
            plain.append(text, at, at + length);
            at += length;
            return;
        }
        String content = text.substring(at + length, closing).replace('\n', ' ');
        boolean padded = content.startsWith(" ") && content.endsWith(" ") && Characters.hasNonSpace(content);
        add(new Code(padded ? content.substring(1, content.length() - 1) : content));
        at = closing + length;
    }

    private void pointed() {
        PointedAddress address = range.links() ? PointedAddress.at(text, at, end) : null;
        int htmlEnd = address == null ? tools.html().end(at, end) : -1;
        if (address != null) {
            add(address.link());
            at = address.end();
        } else if (htmlEnd > 0) {
            HtmlInline html = new HtmlInline();
            html.setLiteral(text.substring(at, htmlEnd));
            add(html);
            at = htmlEnd;
        } else {
            plain.append('<');
            at++;
        }
    }

    private void entity() {
        Matcher matcher = ENTITY.matcher(text).region(at, end);
        if (matcher.lookingAt()) {
            plain.append(Html5Entities.entityToString(matcher.group()));
            kept = plain.length();
            at = matcher.end();
        } else {
            plain.append('&');
            at++;
        }
    }

    private void run() {
        char mark = text.charAt(at);
        int from = at;
        while (at < end && text.charAt(at) == mark) {
            at++;
        }
        int length = at - from;
        if (mark == '~' && length > 2) {
            plain.append(text, from, at);
            return;
        }
        int before = from > range.start() ? text.codePointBefore(from) : '\n';
        int after = at < end ? text.codePointAt(at) : '\n';
        boolean left = flanks(after, before);
        boolean right = flanks(before, after);
        boolean opens = left && (mark != '_' || !right || Characters.isPunctuationCodePoint(before));
        boolean closes = right && (mark != '_' || !left || Characters.isPunctuationCodePoint(after));
        if (!opens && !closes) {
            plain.append(text, from, at);
            return;
        }
        Text node = new Text(text.substring(from, at));
        add(node);
        delimiters.push(new Delimiters.Run(node, mark, length, opens, closes));
    }

    private static boolean flanks(int inner, int outer) {
        return !Characters.isWhitespaceCodePoint(inner)
                && (!Characters.isPunctuationCodePoint(inner)
                        || Characters.isWhitespaceCodePoint(outer)
                        || Characters.isPunctuationCodePoint(outer));
    }

    private void openingBracket() {
        Found found = range.links() ? tools.wikilinks().find(at, end) : null;
        if (found != null) {
            wikilink(found);
        } else {
            bracket("[", false);
        }
    }

    private void bang() {
        boolean image = at + 1 < end && text.charAt(at + 1) == '[' && !isEmbed();
        if (image) {
            bracket("![", true);
        } else {
            plain.append('!');
            at++;
        }
    }

    /** A wikilink after an exclamation mark is a wikilink, unless a destination makes an image of it. */
    private boolean isEmbed() {
        Found found = range.links() ? tools.wikilinks().find(at + 1, end) : null;
        return found != null && (found.end() >= end || text.charAt(found.end()) != '(');
    }

    private void bracket(String mark, boolean image) {
        Text node = new Text(mark);
        add(node);
        at += mark.length();
        brackets.open(node, image, at);
    }

    private void closingBracket() {
        flush();
        int after = brackets.close(at);
        if (after < 0) {
            plain.append(']');
        }
        at = Math.max(after, at + 1);
    }

    private void wikilink(Found found) {
        WikilinkNode node = new WikilinkNode(
                found.title(),
                found.section(),
                found.labelled(),
                inSource(new Span(at, found.end())),
                inSource(found.target()));
        InlineRange label = range.label(found.label().start(), found.label().end());
        if (found.labelled()) {
            new InlineReader(tools, label, node, nesting).read();
        } else {
            node.appendChild(new Text(tools.decoded(label)));
        }
        nesting.adopt(node);
        add(node);
        brackets.forbidLinksAround();
        at = found.end();
    }

    private Span inSource(Span span) {
        return new Span(
                range.block().inSource(span.start()),
                span.end() == span.start()
                        ? range.block().inSource(span.start())
                        : range.block().inSource(span.end() - 1) + 1);
    }

    /** Takes spaces off the end of the plain text and says how many. */
    private int trimPlain(boolean tabsToo) {
        int length = plain.length();
        while (length > kept && (plain.charAt(length - 1) == ' ' || tabsToo && plain.charAt(length - 1) == '\t')) {
            length--;
        }
        int spaces = plain.length() - length;
        plain.setLength(length);
        return spaces;
    }

    private void flush() {
        if (!plain.isEmpty()) {
            append(new Text(plain.toString()));
            plain.setLength(0);
        }
        kept = 0;
    }

    private void add(Node node) {
        flush();
        append(node);
    }

    private void append(Node node) {
        tools.effort().element();
        parent.appendChild(node);
    }
}
