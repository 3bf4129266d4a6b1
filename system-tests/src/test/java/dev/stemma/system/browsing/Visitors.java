package dev.stemma.system.browsing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;

/** What people do on pages. */
final class Visitors {

    private Visitors() {}

    /** Opens a page as one of the demo users, whose passwords are their names. */
    static Page opens(Page page, Platform platform, String user, String path) {
        page.navigate(platform.url() + "/login?to=" + Wiki.encoded(path));
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
        page.locator("main h1").first().waitFor();
        return page;
    }

    /** Writes a text in place of the one in the editor. */
    static void write(Page page, String text) {
        Locator surface = page.locator(".cm-content");
        surface.click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
    }

    /** Presses the button that saves or proposes. */
    static void save(Page page) {
        page.locator("form[action^='/edit/'] button[value=save]").click();
    }

    /** Fills a form in and sends it. */
    static void submit(Page page, String label, String text, String button) {
        page.getByLabel(label).fill(text);
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }
}
