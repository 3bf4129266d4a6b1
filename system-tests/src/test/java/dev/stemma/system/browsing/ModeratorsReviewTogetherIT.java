package dev.stemma.system.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ModeratorsReviewTogetherIT {

    private final Platform platform = Platform.shared();
    private final Wiki moderator = new Wiki(platform.url(), platform.token("moderator"));

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void aProposalOfOneIsSeenAndApprovedByAnotherWithKeysAlone() {
        reviewed("Keepers of lamps", "They sleep by day.\n");
        Page desk =
                Visitors.opens(CHROMIUM.newVisitor(true), platform, "moderator", "/review?title=Keepers%20of%20lamps");
        assertThat(desk.locator("#queue [role=status]")).hasText("No proposal like that waits for review.");

        Page editor = propose("Keepers of lamps", "They sleep by day, soundly.\n");

        assertThat(desk.locator("[data-item]")).hasText("Keepers of lamps");
        desk.keyboard().press("j");
        assertThat(desk.locator("[data-item]")).isFocused();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("tr.changed ins").first()).containsText("soundly");
        desk.keyboard().press("a");
        assertThat(desk.locator(".note[role=status]")).containsText("is published.");
        editor.reload();
        assertThat(editor.locator(".note .state")).hasText("Published");
        editor.navigate(platform.url() + "/wiki/Keepers_of_lamps");
        assertThat(editor.locator(".text")).containsText("soundly");
    }

    @Test
    void whatAnotherModeratorDecidesIsSeenLive() {
        reviewed("Rules of the watch", "Never sleep.\n");
        Page editor = propose("Rules of the watch", "Always sleep.\n");
        String number = editor.url().replaceAll(".*/proposals/(\\d+).*", "$1");
        Page other = Visitors.opens(CHROMIUM.newVisitor(true), platform, "admin", "/review/" + number);
        assertThat(other.locator(".decision")).isVisible();

        Page page = Visitors.opens(CHROMIUM.newVisitor(true), platform, "moderator", "/review/" + number);
        page.keyboard().press("r");
        page.keyboard().type("not a rule");
        page.keyboard().press("Enter");

        assertThat(page.locator(".note[role=status]").first()).containsText("is rejected.");
        assertThat(other.locator("#standing .note")).hasText("moderator rejected it: not a rule");
        assertThat(other.locator(".decision")).isHidden();
        editor.reload();
        assertThat(editor.locator(".note .state")).hasText("Rejected");
        page.navigate(platform.url() + "/review/log");
        assertThat(page.locator(".log li").first()).containsText("not a rule");
    }

    private void reviewed(String title, String source) {
        moderator.create(title, source).expect(201);
        Wiki.Answer protectedNow = moderator.requireReview(title).expect(200);
        moderator
                .get("/api/v1/changes", Wiki.awaiting(protectedNow.consistency()))
                .expect(200);
    }

    private Page propose(String title, String source) {
        Page page = Visitors.opens(CHROMIUM.newVisitor(true), platform, "editor", "/edit/" + title.replace(' ', '_'));
        assertThat(page.getByText("A moderator will look at your edit before readers see it."))
                .isVisible();
        Visitors.write(page, source);
        Locator button = page.locator("button[value=save]");
        assertThat(button).hasText("Propose");
        button.click();
        assertThat(page).hasURL(Pattern.compile("/proposals/\\d+"));
        assertThat(page.locator(".note .state")).hasText("Waits for review");
        return page;
    }
}
