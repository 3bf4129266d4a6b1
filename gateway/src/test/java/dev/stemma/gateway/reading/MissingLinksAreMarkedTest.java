package dev.stemma.gateway.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MissingLinksAreMarkedTest {

    private static final String HTML =
            "<p><a class=\"wikilink\" data-title=\"O&#39;Neill &lt;3 &amp;amp;\" href=\"/wiki/x\">a</a>"
                    + "<a class=\"wikilink\" href=\"#here\">b</a><a href=\"https://example.org\" rel=\"nofollow\">c</a></p>";

    @Test
    void titlesAreReadAsTheyAreMeant() {
        assertThat(LinkMarks.titles(HTML)).containsExactly("O'Neill <3 &amp;");
    }

    @Test
    void onlyMissingLinksChange() {
        assertThat(LinkMarks.mark(HTML, title -> false, "hint")).isEqualTo(HTML);
    }

    @Test
    void aMissingLinkLeadsToTheEditor() {
        String html = "<a class=\"wikilink\" data-title=\"AC/DC $1\" href=\"/wiki/AC%2FDC_$1#top\">x</a>";

        assertThat(LinkMarks.mark(html, title -> true, "not \"yet\""))
                .isEqualTo("<a class=\"wikilink missing\" data-title=\"AC/DC $1\" href=\"/edit/AC%2FDC_$1\""
                        + " rel=\"nofollow\" title=\"not &quot;yet&quot;\">x</a>");
    }
}
