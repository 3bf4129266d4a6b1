package dev.stemma.system.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EditingNeedsNoMouseIT {

    private static final int MOST_STOPS = 60;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Platform platform = Platform.shared();

    @Test
    void fromTheArticleThroughTheEditorToTheArticleByKeysAlone() {
        new Wiki(platform.url(), platform.token("trusted"))
                .create("By keys", "One.\n")
                .expect(201);
        Page page = Visitors.opens(CHROMIUM.newVisitor(), platform, "trusted", "/wiki/By_keys");

        go(page, page.locator(".tabs a[href='/edit/By_keys']"));
        page.keyboard().press("Enter");
        go(page, page.locator(".cm-content"));
        page.keyboard().press("Control+End");
        page.keyboard().type("Two.\n");
        go(page, page.locator("#Summary"));
        page.keyboard().type("one more");
        go(page, page.locator("input[name=minor]"));
        page.keyboard().press("Space");
        go(page, page.locator("button[value=save]"));
        page.keyboard().press("Enter");

        assertThat(page.locator(".text")).containsText("Two.");
        go(page, page.locator(".tabs a[href='/history/By_keys']"));
        page.keyboard().press("Enter");
        assertThat(page.locator("table.history tbody tr").first()).containsText("one more");
    }

    /** Goes on by the tab key until that has the focus, which can be seen. */
    private static void go(Page page, Locator target) {
        target.waitFor();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if ((boolean) target.evaluate("element => element === document.activeElement")) {
                assertThat(target).isInViewport();
                return;
            }
        }
        throw new AssertionError("The tab key never leads to " + target);
    }
}
