package dev.stemma.system.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ANewcomerReadsAndEditsInTheBrowserIT {

    private final Platform platform = Platform.shared();
    private final Wiki wiki = new Wiki(platform.url(), platform.token("trusted"));

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMissingLinkLeadsThroughTheLoginToANewPage(boolean javaScript) {
        String start = "Start " + javaScript;
        String missing = "Missing " + javaScript;
        created(start, "See [[" + missing + "]].");
        Page page = CHROMIUM.newVisitor(javaScript);

        page.navigate(platform.url() + "/wiki/" + Wiki.encoded(start));
        assertThat(page.locator("h1").first()).hasText(start);
        page.locator(".text a.missing").click();
        Visitors.logIn(page, "editor");
        page.waitForURL("**/edit/**");
        page.getByLabel("Text").fill("It exists **now**.");
        page.getByLabel("Summary").fill("written in the browser");
        Visitors.save(page);

        assertThat(page.locator("h1").first()).hasText(missing);
        assertThat(page.locator(".text strong")).hasText("now");
        page.navigate(platform.url() + "/wiki/" + Wiki.encoded(start));
        assertThat(page.locator(".text a.wikilink")).hasText(missing);
        assertThat(page.locator(".text a.missing")).hasCount(0);
    }

    @Test
    void aConflictShowsBothTextsAndCanBeFinished() {
        long base = created("Contested", "one");
        Page page = CHROMIUM.newVisitor(true);
        page.navigate(platform.url() + "/edit/Contested");
        Visitors.logIn(page, "editor");
        page.waitForURL("**/edit/**");
        wiki.edit("Contested", base, "theirs").expect(200);

        page.getByLabel("Text").fill("mine");
        Visitors.save(page);

        assertThat(page.locator("#Theirs")).containsText("theirs");
        assertThat(page.locator("#Yours")).containsText("mine");
        assertThat(page.locator("#Source"))
                .hasValue(Pattern.compile("<<<<<<<.*\\ntheirs\\n=======\\nmine\\n>>>>>>>.*\\n"));
        Visitors.write(page, "theirs and mine");
        Visitors.save(page);
        assertThat(page.locator(".text")).hasText("theirs and mine");
    }

    @Test
    void aHostileTextRunsNoScript() {
        created("Hostile", """
                <script>alert(1)</script> <img src=x onerror=alert(2)> [x](javascript:alert(3))

                <svg onload=alert(4)> [[Hostile|<b onclick=alert(5)>me</b>]]
                """);
        Page page = CHROMIUM.newVisitor(true);

        page.navigate(platform.url() + "/wiki/Hostile");
        assertThat(page.locator(".text")).containsText("alert(1)");
        page.locator(".text a.wikilink").first().click();

        assertThat(page.locator("h1").first()).hasText("Hostile");
    }

    @Test
    void aPageThatNobodyWroteOffersToCreateIt() {
        Page page = CHROMIUM.newVisitor(true);

        page.navigate(platform.url() + "/wiki/Nobody_wrote_this");

        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("create").setExact(false)))
                .isVisible();
    }

    private long created(String title, String source) {
        return wiki.send("POST", "/api/v1/articles", Map.of("title", title, "source", source))
                .expect(201)
                .json()
                .path("revision")
                .path("id")
                .asLong();
    }
}
