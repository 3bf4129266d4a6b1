package dev.stemma.gateway.blaming;

import dev.stemma.gateway.page.ArticleTabs;
import dev.stemma.gateway.page.Frame;
import dev.stemma.gateway.page.Person;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Who wrote which words. */
@CheckedTemplate(basePath = "blaming")
public final class BlamingPages {

    private BlamingPages() {}

    /**
     * A part of the text.
     *
     * @param text the part
     * @param revision the revision that brought it
     * @param hint who, when and which, for those who point at it
     * @param tone from 0 for the oldest words to 5 for the youngest
     */
    public record Part(String text, long revision, String hint, int tone) {}

    /**
     * How much of the text is by one person.
     *
     * @param by the person
     * @param percent of all characters, rounded
     */
    public record Share(Person by, long percent) {}

    /**
     * A text with its authors.
     *
     * @param parts the text
     * @param shares its authors, the one with most of it first
     */
    public record Blame(List<Part> parts, List<Share> shares) {

        /** Copies the lists, so that a text never changes. */
        public Blame {
            parts = List.copyOf(parts);
            shares = List.copyOf(shares);
        }
    }

    static native TemplateInstance blame(Frame frame, ArticleTabs tabs, Blame blame);
}
