package dev.stemma.system.browsing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;

/** What people do on pages. */
final class Visitors {

    private Visitors() {}

    /** Opens a page as one of the demo users, whose passwords are their names. */
    static Page opens(Page page, Platform platform, String user, String path) {
        page.navigate(platform.url() + "/login?to=" + Wiki.encoded(path));
        logIn(page, user);
        page.locator("main h1").first().waitFor();
        // so that its scripts run
        page.waitForLoadState();
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

    /** Logs in on the page of the identity provider. */
    static void logIn(Page page, String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
    }

    /** Opens a view of an article by its tab. */
    static void open(Page page, String tab) {
        page.locator(".tabs")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(tab))
                .click();
    }
}
