package dev.stemma.system.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.stemma.system.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TheApiIsTriedInTheBrowserIT {

    private final Platform platform = Platform.shared();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void aDeveloperSignsInAndCallsAnOperation() {
        Page page = CHROMIUM.newVisitor(true);
        page.navigate(platform.url() + "/docs");

        page.locator("button.authorize").first().click();
        Locator form =
                page.locator(".auth-container").filter(new Locator.FilterOptions().setHasText("authorization_code"));
        Page window = page.waitForPopup(() -> form.locator("button.authorize").click());
        window.locator("#username").fill("editor");
        window.locator("#password").fill("editor");
        window.locator("#kc-login").click();
        assertThat(form.getByText("Logout")).isVisible();
        page.locator(".close-modal").click();

        Locator operation = page.locator("#operations-Callers-getMe");
        operation.locator(".opblock-summary-control").click();
        operation.locator(".try-out__btn").click();
        operation.locator("button.execute").click();

        assertThat(operation.locator(".live-responses-table")).containsText("\"editor\"");
    }
}
