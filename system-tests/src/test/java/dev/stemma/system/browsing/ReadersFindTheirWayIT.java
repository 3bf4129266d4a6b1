package dev.stemma.system.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadersFindTheirWayIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String LIGHT = "rgb(253, 252, 250)";
    private static final String DARK = "rgb(23, 25, 26)";

    private final Platform platform = Platform.shared();
    private final Encyclopedia encyclopedia = Encyclopedia.onShared(platform);

    @Test
    void theContentsFollowTheReading() {
        Page page = article(CHROMIUM.newVisitor());

        page.locator(".contents a", new Page.LocatorOptions().setHasText("Fog")).click();

        assertThat(page.locator(".contents a[aria-current]")).hasText("Fog");
    }

    @Test
    void theHistoryLeadsToComparisonsAndToAuthors() {
        Page page = article(CHROMIUM.newVisitor());

        tab(page, "History").click();
        page.getByRole(AriaRole.BUTTON, named("Compare")).click();
        assertThat(page.locator("tr.changed ins").first()).containsText("10");
        page.getByRole(AriaRole.LINK, named("In one column")).click();
        assertThat(page.locator(".inline tr.changed del").first()).containsText("9");
        tab(page, "History").click();
        page.getByRole(AriaRole.LINK, named("Who wrote which words")).click();
        page.locator(".blame a[title*=trusted]").first().click();

        assertThat(page).hasURL(Pattern.compile("/revision/\\d+$"));
    }

    @Test
    void keysAloneAreEnough() {
        Page page = article(CHROMIUM.newVisitor());

        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to the content");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        page.navigate(platform.url() + "/");
        for (int stop = 0; stop < 3; stop++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type("lighthouse keep");
        assertThat(page.locator("[role=option]")).hasCount(2);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText(Encyclopedia.TITLE);
    }

    @Test
    void coloursAreThoseOfTheSystemUntilOthersAreChosen() {
        Page page = article(CHROMIUM.newVisitor(Chromium.DARK));
        assertThat(page.locator("body")).hasCSS("background-color", DARK);

        page.getByRole(AriaRole.BUTTON, named("Use light colours")).click();
        assertThat(page.locator("body")).hasCSS("background-color", LIGHT);
        article(page);

        assertThat(page.locator("body")).hasCSS("background-color", LIGHT);
    }

    @Test
    void withoutScriptsSearchingComparingAndColoursWork() {
        Page page = CHROMIUM.newVisitor(Chromium.NO_SCRIPTS);
        page.navigate(platform.url() + "/");

        page.getByRole(AriaRole.SEARCHBOX).fill("lighthouse_keeping");
        page.getByRole(AriaRole.BUTTON, named("Find")).click();
        page.getByRole(AriaRole.BUTTON, named("Use dark colours")).click();
        assertThat(page.locator("h1")).hasText(Encyclopedia.TITLE);
        assertThat(page.locator("body")).hasCSS("background-color", DARK);
        tab(page, "History").click();
        page.getByRole(AriaRole.BUTTON, named("Compare")).click();

        assertThat(page.locator("tr.changed").first()).isVisible();
    }

    @Test
    void whoLogsInIsNamedAndLogsOutAgain() {
        Page page = Visitors.opens(CHROMIUM.newVisitor(), platform, "editor", "/");
        assertThat(page.locator(".who .name")).containsText("editor");

        page.getByRole(AriaRole.BUTTON, named("Log out")).click();

        assertThat(page.locator(".who").getByText("Log in")).isVisible();
        assertThat(page.locator(".who .name")).hasCount(0);
    }

    @Test
    void aRandomArticleIsOneThatIsThere() {
        Page page = CHROMIUM.newVisitor();

        page.navigate(platform.url() + "/random");

        assertThat(page).hasURL(Pattern.compile("/wiki/"));
        assertThat(page.locator(".text")).isVisible();
    }

    @Test
    void aFilterShowsItsListAtOnceAndTheListGoesOnWhereItEnds() {
        Wiki wiki = new Wiki(platform.url(), platform.token("trusted"));
        long last = wiki.create("Often changed", "0").expect(201).revision();
        Wiki.Answer changed = null;
        for (int edit = 1; edit < 60; edit++) {
            changed = wiki.edit("Often changed", last, "" + edit).expect(200);
            last = changed.revision();
        }
        wiki.get("/api/v1/changes", Wiki.awaiting(changed.consistency())).expect(200);
        Page page = CHROMIUM.newVisitor();
        page.navigate(platform.url() + "/history/Often_changed");
        assertThat(page.locator("#Items tr")).hasCount(50);

        page.getByRole(AriaRole.LINK, named("Show more")).click();
        assertThat(page.locator("#Items tr")).hasCount(60);
        assertThat(page.locator("#Pager")).isHidden();
        assertThat(page.locator("input[name=to]:checked")).hasValue(Long.toString(last));
        page.getByLabel("Minor edits").selectOption("true");

        assertThat(page.locator("#List")).containsText("No revision");
        assertThat(page).hasURL(Pattern.compile("minor=true"));
        page.goBack();
        assertThat(page.locator("#Items tr")).hasCount(50);
    }

    @Test
    void changesAppearWhileTheListIsOpen() {
        Page page = CHROMIUM.newVisitor();
        page.navigate(platform.url() + "/changes");
        assertThat(page.locator(".live [role=status]")).hasText("New changes appear here by themselves.");

        new Wiki(platform.url(), platform.token("trusted"))
                .create("Written while somebody looks", "Text")
                .expect(201);

        Locator change = page.locator(".live li", new Page.LocatorOptions().setHasText("Written while somebody looks"));
        assertThat(change).containsText("created");
    }

    @Test
    void aLongArticleWithAllThatItNeedsWeighsAtMost100KiB() throws IOException {
        List<Path> sample = sample();
        StringBuilder source = new StringBuilder();
        for (Path file : sample) {
            source.append("\n## ").append(file.getFileName()).append("\n\n").append(Files.readString(file));
        }
        new Wiki(platform.url(), platform.token("trusted"))
                .create("A long article", source.toString())
                .expect(201);
        Page page = CHROMIUM.newVisitor();
        List<Request> requests = new ArrayList<>();
        page.onRequestFinished(requests::add);

        page.navigate(platform.url() + "/wiki/A_long_article");
        page.waitForLoadState(LoadState.NETWORKIDLE);

        int bytes = requests.stream()
                .mapToInt(request -> request.sizes().responseHeadersSize + request.sizes().responseBodySize)
                .sum();
        assertThat(requests).as("page, styles, script, font, picture").hasSizeBetween(5, 7);
        assertThat(bytes).isBetween(30 * 1024, 100 * 1024);
    }

    private static List<Path> sample() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("stemma.root"), "sample"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !isRedirect(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isRedirect(Path file) {
        try {
            return Files.readString(file).startsWith("#REDIRECT");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page article(Page page) {
        page.navigate(platform.url() + "/wiki/" + Wiki.encoded(Encyclopedia.TITLE));
        return page;
    }

    private static Locator tab(Page page, String name) {
        return page.locator(".tabs").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
