package dev.stemma.system.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EveryPageIsForEverybodyIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Platform platform = Platform.shared();
    private final Encyclopedia encyclopedia = Encyclopedia.onShared(platform);

    @Test
    void noPageHasASeriousFaultInLightOrDarkColours() {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        onEveryPage(page -> faults.put(page.url(), Axe.seriousFaults(page)));
        onEveryPage(page -> faults.put(page.url() + " (dark)", Axe.seriousFaults(page)), Chromium.DARK);

        faults.values().removeIf(List::isEmpty);
        assertThat(faults).isEmpty();
    }

    @Test
    void theEditorWithAConflictHasNoSeriousFault() {
        Wiki wiki = new Wiki(platform.url(), platform.token("trusted"));
        long base = wiki.create("Fought over", "One line.\n").expect(201).revision();
        Page page = Visitors.opens(CHROMIUM.newVisitor(), platform, "trusted", "/edit/Fought_over");
        wiki.edit("Fought over", base, "One short line.\n").expect(200);

        Visitors.write(page, "One long line.\n");
        Visitors.save(page);
        page.locator(".hunk").first().waitFor();

        assertThat(Axe.seriousFaults(page)).isEmpty();
    }

    @Test
    void noPageIsWiderThanATelephone() {
        onEveryPage(
                page -> assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(page.url())
                        .isEqualTo(390),
                Chromium.PHONE);
    }

    @Test
    void everyPageSaysTheSameWithoutScripts() {
        onEveryPage(
                page -> {
                    assertThat(page.locator("h1").first().isVisible())
                            .as(page.url())
                            .isTrue();
                    assertThat(page.locator("main").innerText()).as(page.url()).hasSizeGreaterThan(20);
                },
                Chromium.NO_SCRIPTS);
    }

    @SafeVarargs
    private void onEveryPage(Consumer<Page> look, UnaryOperator<NewContextOptions>... device) {
        Page page = CHROMIUM.newVisitor(device);
        onEach(encyclopedia.pages(), page, look);
        onEach(
                encyclopedia.pagesOfEditors(),
                Visitors.opens(CHROMIUM.newVisitor(device), platform, "editor", "/"),
                look);
        onEach(
                encyclopedia.pagesOfModerators(),
                Visitors.opens(CHROMIUM.newVisitor(device), platform, "moderator", "/"),
                look);
    }

    private void onEach(List<String> paths, Page page, Consumer<Page> look) {
        for (String path : paths) {
            page.navigate(platform.url() + path);
            look.accept(page);
        }
    }
}
