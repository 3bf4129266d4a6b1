package dev.stemma.system.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EditorsLoseNothingInTheBrowserIT {

    private final Platform platform = Platform.shared();
    private final Wiki wiki = new Wiki(platform.url(), platform.token("trusted"));

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void twoBrowsersThatChangeTheSameLineKeepBothTexts() {
        wiki.create("Tower", "A tower.\n\nIt is old.\n").expect(201);
        Page first = Visitors.opens(CHROMIUM.newVisitor(true), platform, "trusted", "/edit/Tower");
        Page second = Visitors.opens(CHROMIUM.newVisitor(true), platform, "moderator", "/edit/Tower");

        Visitors.write(first, "A tower.\n\nIt is very old.\n");
        Visitors.save(first);
        assertThat(first.locator(".text")).containsText("very old");
        Visitors.write(second, "A high tower.\n\nIt was built yesterday.\n");
        Visitors.save(second);

        assertThat(second.locator(".hunk pre")).hasCount(3);
        assertThat(second.locator(".cm-content")).containsText("It is very old.");
        assertThat(second.locator(".cm-content")).containsText("It was built yesterday.");
        Visitors.save(second);
        assertThat(second.locator("[role=alert]")).containsText("marks of a conflict left");
        Visitors.write(second, "A high tower.\n\nIt is very old, and was rebuilt yesterday.\n");
        Visitors.save(second);
        assertThat(second.locator(".text")).containsText("rebuilt yesterday");
    }

    @Test
    void titlesAreCompletedAndThePreviewFollowsTheText() {
        wiki.create("Whale oil", "It burns.").expect(201);
        Page page = Visitors.opens(CHROMIUM.newVisitor(true), platform, "trusted", "/edit/Candle");

        page.locator(".cm-content").click();
        page.keyboard().type("Better than [[Whale");
        assertThat(page.locator(".cm-tooltip-autocomplete li")).hasText("Whale oil");
        page.keyboard().press("Enter");
        page.keyboard().type(", not [[No such stuff]].");

        assertThat(page.locator(".live .text a.wikilink:not(.missing)")).hasText("Whale oil");
        assertThat(page.locator(".live .text a.missing")).hasText("No such stuff");
        assertThat(page.locator(".live .warning")).containsText("There is no article No such stuff yet.");
        Visitors.save(page);
        assertThat(page).hasURL(Pattern.compile("/wiki/Candle"));
    }

    @Test
    void aPreviewWithoutScriptsSavesNothing() {
        Page page = Visitors.opens(CHROMIUM.newVisitor(false), platform, "trusted", "/edit/Wick");

        page.getByLabel("Text").fill("A **wick**.");
        page.locator("button[value=preview]").click();
        assertThat(page.locator(".preview strong")).hasText("wick");
        assertThat(wiki.read("Wick").status()).isEqualTo(404);
        page.getByLabel("Summary").fill("lit");
        Visitors.save(page);

        assertThat(page.locator(".text strong")).hasText("wick");
    }
}
