package dev.stemma.markup;

import dev.stemma.markup.syntax.Effort;
import dev.stemma.markup.syntax.Grammar;
import dev.stemma.markup.syntax.Overrun;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.commonmark.node.Node;

/** Reads sources in {@code markdown/1}. Keeps no state: one instance serves all threads. */
public final class Markup {

    /** The format of sources. */
    public static final String FORMAT = "markdown/1";

    /** Changes whenever the same source would give other HTML: part of the key of every cache of renderings. */
    public static final String RENDERER_VERSION = FORMAT + ";r2";

    private final Limits limits;
    private final LongSupplier nanoTime;

    /**
     * Reads within limits.
     *
     * @param limits what one page may cost
     */
    public Markup(Limits limits) {
        this(limits, System::nanoTime);
    }

    /**
     * Reads within limits, by a clock of one's own.
     *
     * @param limits what one page may cost
     * @param nanoTime counts nanoseconds from anywhere
     */
    public Markup(Limits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /**
     * Formats a source. Always answers: a page beyond the limits as plain text with a warning.
     *
     * @param source the text of an article
     * @return its HTML and everything else that one reading finds
     */
    public Rendering render(String source) {
        Warnings warnings = new Warnings();
        return within(
                () -> {
                    Effort effort = effort();
                    Node document = parse(source, effort, warnings);
                    Page page = Page.of(source, document);
                    List<String> anchors = page.anchors();
                    page.missingSections().forEach(warnings::missingSection);
                    String html = new HtmlRendering(effort, page.ids(), warnings).render(document);
                    return new Rendering(html, page.sections(), anchors, page.links(), warnings.list());
                },
                overrun -> plain(source, overrun));
    }

    /**
     * A source as plain text, for when formatting it has to be given up from outside.
     *
     * @param source the text of an article
     * @return its text with the warning {@code too-slow}
     */
    public static Rendering plain(String source) {
        return plain(source, warning(Overrun.Reason.TIME));
    }

    /**
     * The wikilinks of a source, those in code left out.
     *
     * @param source the text of an article
     * @return every wikilink in order; none when the page is beyond the limits
     */
    public List<Wikilink> links(String source) {
        return within(() -> page(source).links(), overrun -> List.of());
    }

    /**
     * The sections of a source; headings in quotes and lists do not begin one.
     *
     * @param source the text of an article
     * @return the sections in order; none when the page is beyond the limits
     */
    public List<Section> sections(String source) {
        return within(() -> page(source).sections(), overrun -> List.of());
    }

    /**
     * Makes links lead to a new title. Readers see the same words as before: a link that showed its target gets that as its
     * label. Labels, sections and everything else stay as they are.
     *
     * @param source the text of an article
     * @param key the key of the title that the links name now
     * @param title the title that they are to name
     * @return the source with every wikilink of that key changed; the same source when there is none
     */
    public String relink(String source, String key, Title title) {
        List<Wikilink> found =
                links(source).stream().filter(link -> key.equals(link.key())).toList();
        return found.isEmpty() ? source : Relinking.relink(source, found, title);
    }

    /**
     * Where a source that begins with {@code #REDIRECT [[Title]]} leads.
     *
     * @param source the text of an article
     * @return the title; empty when it is no redirect or names no valid title
     */
    public static Optional<Title> redirect(String source) {
        return Redirects.target(source);
    }

    /**
     * The id that a heading gets in the HTML when it is the first of its text.
     *
     * @param heading the heading's text
     * @return the id
     */
    public static String anchor(String heading) {
        return Anchors.of(heading);
    }

    private Page page(String source) {
        return Page.of(source, parse(source, effort(), new Warnings()));
    }

    private Node parse(String source, Effort effort, Warnings warnings) {
        return Grammar.parse(Sources.readable(source), limits.blockDepth(), effort, warnings::invalidTitle);
    }

    private Effort effort() {
        return new Effort(nanoTime, limits.time().toNanos(), limits.elements(), limits.inlineDepth());
    }

    private static <T> T within(Supplier<T> reading, Function<Warning, T> otherwise) {
        try {
            return reading.get();
        } catch (Overrun overrun) {
            return otherwise.apply(warning(overrun.reason()));
        } catch (StackOverflowError deep) {
            // regular expressions of the library recurse along one line; nothing of ours is half done here
            return otherwise.apply(
                    new Warning("too-deep", "The page is too deep to format; it is shown as plain text."));
        }
    }

    private static Warning warning(Overrun.Reason reason) {
        return new Warning(reason.slug(), reason.sentence() + "; it is shown as plain text.");
    }

    private static Rendering plain(String source, Warning warning) {
        String html = "<pre>" + SafeHtml.escaped(Sources.readable(source)) + "</pre>\n";
        return new Rendering(html, List.of(), List.of(), List.of(), List.of(warning));
    }
}
