package dev.stemma.system.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ModeratorsKeepOrderInTheBrowserIT {

    private final Platform platform = Platform.shared();
    private final Wiki wiki = new Wiki(platform.url(), platform.token("moderator"));

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void aChangeIsUndoneAndHidden() {
        long first = wiki.create("Breakwater", "It holds.\n").expect(201).revision();
        Wiki.Answer bad =
                wiki.edit("Breakwater", first, "It holds, says Jane Doe.\n").expect(200);
        wiki.get("/api/v1/changes", Wiki.awaiting(bad.consistency())).expect(200);
        Page page = Visitors.opens(CHROMIUM.newVisitor(true), platform, "moderator", "/revision/" + bad.revision());

        page.getByText("Undo this change").click();
        Visitors.submit(page, "Summary of the change", "a private name", "Undo");
        assertThat(page.locator(".text")).hasText("It holds.");
        page.navigate(platform.url() + "/hide/" + bad.revision());
        Visitors.submit(page, "Reason", "a private name", "Hide");

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Revision " + bad.revision() + " is hidden.");
        assertThat(new Wiki(platform.url(), null)
                        .get("/api/v1/revisions/" + bad.revision())
                        .status())
                .isEqualTo(410);
    }
}
