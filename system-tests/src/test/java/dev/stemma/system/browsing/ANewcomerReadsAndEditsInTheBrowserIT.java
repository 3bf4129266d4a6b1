package dev.stemma.system.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ANewcomerReadsAndEditsInTheBrowserIT {

    private final Platform platform = Platform.shared();
    private final Wiki wiki = new Wiki(platform.url(), platform.token("trusted"));
    private final Chromium chromium = new Chromium();

    @AfterEach
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMissingLinkLeadsThroughTheLoginToANewPage(boolean javaScript) {
        String start = "Start " + javaScript;
        String missing = "Missing " + javaScript;
        created(start, "See [[" + missing + "]].");
        Page page = chromium.newVisitor(javaScript);

        page.navigate(platform.url() + "/wiki/" + Wiki.encoded(start));
        assertThat(page.locator("h1").first()).hasText(start);
        page.locator(".text a.missing").click();
        logIn(page);
        if (javaScript) {
            page.locator(".cm-content").click();
            page.keyboard().type("It exists **now**.");
        } else {
            page.getByLabel("Text").fill("It exists **now**.");
        }
        page.getByLabel("Summary").fill("written in the browser");
        save(page);

        assertThat(page.locator("h1").first()).hasText(missing);
        assertThat(page.locator(".text strong")).hasText("now");
        page.navigate(platform.url() + "/wiki/" + Wiki.encoded(start));
        assertThat(page.locator(".text a.wikilink")).hasText(missing);
        assertThat(page.locator(".text a.missing")).hasCount(0);
        assertThat(chromium.faults()).isEmpty();
    }

    @Test
    void aConflictShowsBothTextsAndCanBeFinished() {
        long base = created("Contested", "one");
        Page page = chromium.newVisitor(true);
        page.navigate(platform.url() + "/edit/Contested");
        logIn(page);
        wiki.edit("Contested", base, "theirs").expect(200);

        page.getByLabel("Text").fill("mine");
        save(page);

        assertThat(page.locator("#Theirs")).containsText("theirs");
        assertThat(page.locator("#Yours")).containsText("mine");
        assertThat(page.locator("#Source"))
                .hasValue(Pattern.compile("<<<<<<<.*\\ntheirs\\n=======\\nmine\\n>>>>>>>.*\\n"));
        Visitors.write(page, "theirs and mine");
        save(page);
        assertThat(page.locator(".text")).hasText("theirs and mine");
    }

    @Test
    void aHostileTextRunsNoScript() {
        created("Hostile", """
                <script>alert(1)</script> <img src=x onerror=alert(2)> [x](javascript:alert(3))

                <svg onload=alert(4)> [[Hostile|<b onclick=alert(5)>me</b>]]
                """);
        Page page = chromium.newVisitor(true);

        page.navigate(platform.url() + "/wiki/Hostile");
        assertThat(page.locator(".text")).containsText("alert(1)");
        page.locator(".text a.wikilink").first().click();

        assertThat(page.locator("h1").first()).hasText("Hostile");
        assertThat(chromium.faults()).isEmpty();
    }

    @Test
    void aPageThatNobodyWroteOffersToCreateIt() {
        Page page = chromium.newVisitor(true);

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

    private static void logIn(Page page) {
        page.locator("#username").fill("editor");
        page.locator("#password").fill("editor");
        page.locator("#kc-login").click();
    }

    private static void save(Page page) {
        page.locator("form[action^='/edit/'] button[value=save]").click();
    }
}
