package dev.stemma.system.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnsavedTextIsOfferedAgainIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Platform platform = Platform.shared();
    private final Wiki wiki = new Wiki(platform.url(), platform.token("trusted"));

    @Test
    void afterTheBrowserCrashedAndOnlyUntilItIsSaved() {
        wiki.create("Crashed", "Before.\n").expect(201);
        Page page = editorOf("Crashed");
        Visitors.write(page, "Long work.\n");
        page.waitForCondition(() ->
                page.evaluate("JSON.stringify({...localStorage})").toString().contains("Long work."));
        Page next = page.context().newPage();
        // gone without a word, as when a process is killed
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));

        next.navigate(platform.url() + "/edit/Crashed");
        assertThat(next.locator(".cm-content")).hasText("Before.");
        button(next, "Go on with it").click();
        assertThat(next.locator(".cm-content")).hasText("Long work.");
        Visitors.save(next);
        assertThat(next.locator(".text")).hasText("Long work.");

        next.navigate(platform.url() + "/edit/Crashed");
        assertThat(next.locator(".cm-content")).hasText("Long work.");
        assertThat(next.locator(".note.found")).hasCount(0);
    }

    @Test
    void afterAReload() {
        Page page = editorOf("Reloaded");
        Visitors.write(page, "Not saved.\n");
        page.reload();

        button(page, "Go on with it").click();
        Visitors.save(page);

        assertThat(page.locator(".text")).hasText("Not saved.");
    }

    @Test
    void andStaysOnThePageWhenTheLoginHasEnded() {
        Page page = editorOf("Logged out");
        Visitors.write(page, "Written while the login ended.\n");
        page.getByLabel("Summary").fill("patience");
        page.context().clearCookies();
        Visitors.save(page);
        assertThat(page.locator("[role=alert]")).containsText("Your login has ended.");
        assertThat(page.locator(".cm-content")).containsText("Written while the login ended.");
        assertThat(wiki.read("Logged out").status()).isEqualTo(404);

        Page login = page.waitForPopup(() -> page.locator("[role=alert] a").click());
        Visitors.logIn(login, "trusted");
        login.locator("main h1").first().waitFor();
        Visitors.save(page);

        assertThat(page.locator(".text")).hasText("Written while the login ended.");
        assertThat(wiki.read("Logged out")
                        .json()
                        .path("revision")
                        .path("comment")
                        .asText())
                .isEqualTo("patience");
    }

    private Page editorOf(String title) {
        Page page = Visitors.opens(CHROMIUM.newVisitor(), platform, "trusted", "/edit/" + title.replace(' ', '_'));
        page.locator(".cm-content").waitFor();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
