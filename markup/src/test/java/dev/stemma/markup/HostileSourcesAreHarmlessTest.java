package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.markup.syntax.Effort;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that anyone writes runs in a reader's browser. */
class HostileSourcesAreHarmlessTest {

    private final Markup markup = new Markup(Generated.UNHURRIED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "a <svg/onload=alert(1)> b",
                "[x](javascript:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](&#x01;javascript:alert(1))",
                "[x](<java\u00ADscript:alert(1)>)",
                "[x](\u200Bjavascript:alert(1))",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "[x](http://a \"\" onmouseover=alert(1)\")",
                "[x](http://a '\"><script>alert(1)</script>')",
                "![\"><script>alert(1)</script>](x)",
                "```\"><script>alert(1)</script>\nx\n```",
                "# \"><script>alert(1)</script>",
                "[[Moon\"onclick=\"alert(1)]]",
                "[[Moon|<script>alert(1)</script>]]",
                "[[#\"><script>alert(1)</script>]]",
                "[[javascript:alert(1)]]",
                "[^\"><img src=x onerror=alert(1)>]\n\n[^\"><img src=x onerror=alert(1)>]: x",
                "| <script> |\n|---|\n| \"><script>alert(1)</script> |",
                "http://a/\"onmouseover=\"alert(1)",
                "www.a.example/<script>",
                "- [x] <input onfocus=alert(1) autofocus>",
                "<!-- --><script>alert(1)</script>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "{{constructor.constructor('alert(1)')()}}",
                "\u0000<scr\u0000ipt>alert(1)</script>"
            })
    void isHarmless(String source) {
        SafeOutput.check(markup.render(source).html());
    }

    @Test
    void whateverIsWrittenIsHarmless() {
        Random random = Generated.random();
        for (int i = 0; i < 2_000; i++) {
            SafeOutput.check(markup.render(Generated.source(random)).html());
        }
    }

    @Test
    void theSanitizerAloneWouldStopWhatTheRendererLetThrough() {
        Effort effort = new Effort(System::nanoTime, Long.MAX_VALUE / 2, Integer.MAX_VALUE, 100);
        String html = SafeHtml.sanitized("""
                <p onclick="a()">x<script>b()</script><a href="javascript:c()" style="d">y</a><img src="data:e"><svg/onload=f()>
                <iframe src="//g"></iframe><form action="/h"><input name="i"></form><a href="/j" target="_blank" id="k l">z</a>
                """, effort);
        SafeOutput.check(html);
        assertThat(html).contains("<p>x", "y", "<a href=\"/j\">z</a>").doesNotContain("b()", "svg", "form", "style");
    }

    @Test
    void theAuthorHearsOfWhatIsLeftOut() {
        assertThat(markup.render("[x](javascript:alert(1)) [[a{b]] [[#Nowhere]] [[#Here]]\n# Here")
                        .warnings())
                .extracting(Warning::code)
                .containsExactlyInAnyOrder("unsafe-address", "invalid-title", "missing-section");
    }
}
