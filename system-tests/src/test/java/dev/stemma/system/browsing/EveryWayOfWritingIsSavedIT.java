package dev.stemma.system.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** By keys, at once, composed, corrected, before the editor is there, or by a program: what is in the editor is saved. */
class EveryWayOfWritingIsSavedIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String HEADED = "# A heading\n\nSome **strong** words.\n";

    private final Platform platform = Platform.shared();
    private final Wiki wiki = new Wiki(platform.url(), platform.token("trusted"));

    @Test
    void whatIsInsertedAtOnceIntoAnEmptyEditor() {
        Page page = editorOf("Inserted at once");

        surface(page).fill("One\n\ntwo **three**");

        saved(page, "Inserted at once", "One\n\ntwo **three**");
    }

    @Test
    void whatIsTypedAndInsertedOverAHeadingThatIsSelected() {
        wiki.create("Written over", HEADED).expect(201);
        Page page = editorOf("Written over");

        surface(page).click();
        page.keyboard().press("Control+A");
        page.keyboard().type("# Typed");
        page.keyboard().press("Control+A");
        page.keyboard().insertText("# Inserted\n\n**twice**");
        surface(page).fill("Filled in");

        saved(page, "Written over", "Filled in");
    }

    @Test
    void whatIsComposedOverAHeadingThatIsSelected() {
        wiki.create("Composed", HEADED).expect(201);
        Page page = editorOf("Composed");
        CDPSession keyboard = page.context().newCDPSession(page);

        surface(page).click();
        page.keyboard().press("Control+A");
        keyboard.send("Input.imeSetComposition", composition("に"));
        keyboard.send("Input.imeSetComposition", composition("にほん"));
        assertThat(surface(page)).hasText("にほん");
        keyboard.send("Input.insertText", text("日本"));

        saved(page, "Composed", "日本");
    }

    @Test
    void whatIsPastedWithColoursOverAHeading() {
        wiki.create("Pasted", HEADED).expect(201);
        Page page = editorOf("Pasted");

        surface(page).click();
        page.keyboard().press("Control+A");
        surface(page).evaluate("""
                surface => {
                  const board = new DataTransfer();
                  board.setData('text/html', '<h1 style="color: red">Red</h1>');
                  board.setData('text/plain', '# Red');
                  surface.dispatchEvent(new ClipboardEvent('paste', {clipboardData: board, bubbles: true, cancelable: true}));
                }
                """);

        saved(page, "Pasted", "# Red");
    }

    @Test
    void whatIsWrittenWhileTheEditorIsStillLoading() {
        Page page = Visitors.opens(CHROMIUM.newVisitor(), platform, "trusted", "/changes");
        Route[] script = new Route[1];
        page.route(Pattern.compile("/bundle/editor.*\\.js"), route -> script[0] = route);

        page.navigate(
                platform.url() + "/edit/Begun_early", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.locator("#Source").click();
        page.keyboard().type("Begun ");
        page.waitForCondition(() -> script[0] != null);
        script[0].resume();
        surface(page).waitFor();
        page.keyboard().type("early.");

        saved(page, "Begun early", "Begun early.");
    }

    @Test
    void whatAProgramPutsIntoTheFieldBehindTheEditor() {
        Page page = editorOf("Filled in by a program");

        page.locator("#Source").evaluate("field => { field.value = 'Dictated.'; }");

        saved(page, "Filled in by a program", "Dictated.");
    }

    private Page editorOf(String title) {
        Page page = Visitors.opens(CHROMIUM.newVisitor(), platform, "trusted", "/edit/" + title.replace(' ', '_'));
        surface(page).waitFor();
        return page;
    }

    private void saved(Page page, String title, String source) {
        Visitors.save(page);
        assertThat(page).hasURL(Pattern.compile("/wiki/"));
        assertThat(wiki.read(title).expect(200).json().path("source").asText()).isEqualTo(source);
    }

    private static Locator surface(Page page) {
        return page.locator(".cm-content");
    }

    private static JsonObject composition(String written) {
        JsonObject composition = text(written);
        composition.addProperty("selectionStart", written.length());
        composition.addProperty("selectionEnd", written.length());
        return composition;
    }

    private static JsonObject text(String written) {
        JsonObject text = new JsonObject();
        text.addProperty("text", written);
        return text;
    }
}
