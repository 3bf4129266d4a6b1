package dev.stemma.system.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.stemma.system.Platform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EveryPageIsForEverybodyIT {

    private static final Chromium CHROMIUM = new Chromium();

    private final Platform platform = Platform.shared();
    private final Encyclopedia encyclopedia = Encyclopedia.onShared(platform);

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void noPageHasASeriousFaultInLightOrDarkColours() {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        Page light = CHROMIUM.newVisitor();
        Page dark = CHROMIUM.newVisitor(Chromium.DARK);
        for (String path : encyclopedia.pages()) {
            light.navigate(platform.url() + path);
            dark.navigate(platform.url() + path);
            faults.put(path, Axe.seriousFaults(light));
            faults.put(path + " (dark)", Axe.seriousFaults(dark));
        }

        faults.values().removeIf(List::isEmpty);
        assertThat(faults).isEmpty();
        assertThat(CHROMIUM.faults()).isEmpty();
    }

    @Test
    void noPageIsWiderThanATelephone() {
        Page phone = CHROMIUM.newVisitor(Chromium.PHONE);
        for (String path : encyclopedia.pages()) {
            phone.navigate(platform.url() + path);

            assertThat(phone.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(390);
        }
    }

    @Test
    void everyPageSaysTheSameWithoutScripts() {
        Page page = CHROMIUM.newVisitor(Chromium.NO_SCRIPTS);
        for (String path : encyclopedia.pages()) {
            page.navigate(platform.url() + path);

            assertThat(page.locator("h1").first().isVisible()).as(path).isTrue();
            assertThat(page.locator("main").innerText()).as(path).hasSizeGreaterThan(20);
        }
    }
}
