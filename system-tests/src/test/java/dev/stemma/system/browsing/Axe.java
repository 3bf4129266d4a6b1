package dev.stemma.system.browsing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The accessibility checker axe-core. */
final class Axe {

    private static final String SCRIPT = script();

    private Axe() {}

    /** What it calls serious or critical on a page, each with the elements. */
    @SuppressWarnings("unchecked")
    static List<String> seriousFaults(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate("""
                async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                  .filter(fault => ['serious', 'critical'].includes(fault.impact))
                  .map(fault => fault.id + ': ' + fault.nodes.map(node => node.html).join(' | ').slice(0, 500))
                """);
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
