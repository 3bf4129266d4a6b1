package dev.stemma.system.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Debian's Chromium without a window, for the tests of one class. A test in which a script failed, opened a dialog, wrote an
 * error to the console or broke the security policy fails, whatever else it looked at.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    /** A telephone held upright. */
    static final UnaryOperator<NewContextOptions> PHONE = options -> options.setViewportSize(390, 844);

    /** A system that prefers dark colours. */
    static final UnaryOperator<NewContextOptions> DARK = options -> options.setColorScheme(ColorScheme.DARK);

    /** Runs no scripts. */
    static final UnaryOperator<NewContextOptions> NO_SCRIPTS = options -> options.setJavaScriptEnabled(false);

    /** Milliseconds, for a machine that has much else to do. */
    private static final double PATIENCE = 60_000;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>();
    private final Set<String> opened = ConcurrentHashMap.newKeySet();
    private Playwright playwright;
    private Browser browser;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(FLAGS));
    }

    /** The guard of every test: nothing went wrong on any page that it opened. */
    @Override
    public void afterEach(ExtensionContext test) {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        List<String> found = faults.stream()
                .filter(fault -> expected.stream().noneMatch(fault::startsWith))
                .toList();
        faults.clear();
        expected.clear();
        opened.clear();
        assertThat(found).as("what went wrong on the pages").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        browser.close();
        playwright.close();
    }

    /** A page of somebody who has not been here before. */
    Page newVisitor(boolean javaScript) {
        return javaScript ? newVisitor() : newVisitor(NO_SCRIPTS);
    }

    /** A page of somebody who has not been here before, on a device of that kind. */
    @SafeVarargs
    final Page newVisitor(UnaryOperator<NewContextOptions>... device) {
        NewContextOptions options = new NewContextOptions();
        for (UnaryOperator<NewContextOptions> part : device) {
            part.apply(options);
        }
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        context.onRequest(this::note);
        context.onConsoleMessage(this::note);
        context.onWebError(error -> faults.add("A script failed: " + error.error()));
        context.onDialog(dialog -> {
            faults.add("A script opened a dialog: " + dialog.message());
            dialog.dismiss();
        });
        return context.newPage();
    }

    /** Faults that begin like this are what the running test is about. */
    void expectFaults(String beginning) {
        expected.add(beginning);
    }

    private void note(Request request) {
        if (request.isNavigationRequest()) {
            opened.add(request.url());
        }
    }

    /** A page that says 404 is no fault of its own. */
    private void note(ConsoleMessage message) {
        boolean answeredSo = message.text().startsWith("Failed to load resource")
                && opened.stream().anyMatch(message.location()::startsWith);
        if (message.type().equals("error") && !answeredSo) {
            faults.add(message.text());
        }
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Install Debian's chromium; stemma test does it by itself."));
    }
}
