package dev.stemma.system.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Renaming, protecting, deleting, restoring and rolling back, as people do it on the pages of an article. */
class ArticlesAreKeptInOrderIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Platform platform = Platform.shared();
    private final Wiki wiki = new Wiki(platform.url(), platform.token("moderator"));

    @Test
    void aRenamingTellsWhatItTouchesAndRepairsItBeforeTheEyes() {
        wiki.create("Old lamp", "It shines.").expect(201);
        awaited(wiki.create("Shelf of lamps", "An [[Old lamp]] and\n\n## Spare\n\nanother [[old lamp]]."));
        awaited(wiki.create("New lamp taken", "Already here."));
        Page page = Visitors.opens(CHROMIUM.newVisitor(), platform, "moderator", "/wiki/Old_lamp");

        Visitors.open(page, "Rename");
        assertThat(page.locator("#Impact")).containsText("One article links to the present title");
        page.locator("#to").fill("New lamp taken");
        assertThat(page.locator("#Impact .warning"))
                .containsText("Another article is called “New lamp taken” already.");
        page.locator("#to").fill("New lamp");
        assertThat(page.locator("#Impact .warning")).hasCount(0);
        button(page, "Rename");

        assertThat(page).hasURL(Pattern.compile("/repairs/"));
        assertThat(page.locator("#Repair")).containsText("All is done.");
        assertThat(page.locator("#Repair")).containsText("1 of 1 articles are repaired.");
        page.getByText("Read “New lamp”").click();
        assertThat(page.locator("h1").first()).hasText("New lamp");
        assertThat(wiki.read("Shelf of lamps").json().path("source").asText())
                .isEqualTo("An [[New lamp|Old lamp]] and\n\n## Spare\n\nanother [[New lamp|old lamp]].");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void protectingHoldsAndIsSaid(boolean javaScript) {
        String title = "Guarded " + javaScript;
        wiki.create(title, "Keep out.").expect(201);
        Page page = Visitors.opens(CHROMIUM.newVisitor(javaScript), platform, "moderator", "/wiki/" + path(title));

        Visitors.open(page, "Protect");
        page.getByLabel("Moderators only").check();
        page.getByLabel("Reason").fill("much fought over");
        button(page, "Protect");

        assertThat(page).hasURL(Pattern.compile("/wiki/"));
        Page editor = Visitors.opens(CHROMIUM.newVisitor(javaScript), platform, "editor", "/edit/" + path(title));
        assertThat(editor.locator(".note")).containsText("much fought over");
        assertThat(editor.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)))
                .not()
                .isEditable();
        assertThat(editor.locator("button[value=save]")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsDeletedComesBackWithItsHistory(boolean javaScript) {
        String title = "Fleeting " + javaScript;
        long first = wiki.create(title, "Here.").expect(201).revision();
        awaited(wiki.edit(title, first, "Still here."));
        Page page = Visitors.opens(CHROMIUM.newVisitor(javaScript), platform, "moderator", "/wiki/" + path(title));

        Visitors.open(page, "Delete");
        page.getByLabel("Reason").fill("no use");
        button(page, "Delete");
        assertThat(page.locator("h1").first()).hasText("The article “" + title + "” was deleted");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Restore it"))
                .click();
        page.getByLabel("Title that it shall have").fill(title + " again");
        page.getByLabel("Reason").fill("of use after all");
        button(page, "Restore");

        assertThat(page.locator("h1").first()).hasText(title + " again");
        assertThat(page.locator(".text")).hasText("Still here.");
        Visitors.open(page, "History");
        assertThat(page.locator("table.history tbody tr")).hasCount(2);
    }

    @Test
    void aModeratorRollsBackAllThatOneAuthorChangedLast() {
        Wiki vandal = new Wiki(platform.url(), platform.token("editor"));
        long good = wiki.create("Rolled", "Good.").expect(201).revision();
        long bad = vandal.edit("Rolled", good, "Bad.").expect(200).revision();
        Wiki.Answer worse = vandal.edit("Rolled", bad, "Worse.");
        awaited(worse);
        Page page = Visitors.opens(CHROMIUM.newVisitor(), platform, "moderator", "/revision/" + worse.revision());

        page.getByText("Roll back this author’s changes").click();
        page.locator("main form button").click();

        assertThat(page.locator(".text")).hasText("Good.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneSectionIsEditedWhileTheOthersChange(boolean javaScript) {
        String title = "In parts " + javaScript;
        long base = wiki.create(title, "Lead.\n\n## First\n\nOne.\n\n## Second\n\nTwo.\n")
                .expect(201)
                .revision();
        Page page = Visitors.opens(CHROMIUM.newVisitor(javaScript), platform, "trusted", "/wiki/" + path(title));
        page.getByLabel("Edit the section “Second”").click();
        assertThat(page.locator("h1").first()).hasText("Editing a section of “" + title + "”");
        wiki.edit(title, base, "Lead.\n\n## First\n\nOne, changed meanwhile.\n\n## Second\n\nTwo.\n")
                .expect(200);

        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill("## Second\n\nTwo and a half.\n");
        Visitors.save(page);

        assertThat(page.locator(".text")).containsText("Two and a half.");
        assertThat(wiki.read(title).json().path("source").asText())
                .isEqualTo("Lead.\n\n## First\n\nOne, changed meanwhile.\n\n## Second\n\nTwo and a half.\n");
    }

    @Test
    void aConflictIsFinishedWithoutScripts() {
        long base = wiki.create("Contested plainly", "One line.\n").expect(201).revision();
        Page page = Visitors.opens(CHROMIUM.newVisitor(false), platform, "trusted", "/edit/Contested_plainly");
        wiki.edit("Contested plainly", base, "One short line.\n").expect(200);

        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill("One long line.\n");
        Visitors.save(page);
        assertThat(page.locator(".hunk pre")).hasCount(3);
        assertThat(page.locator("#Source")).hasValue(Pattern.compile(".*One short line\\..*One long line\\..*", 32));
        page.locator("#Source").fill("One line, neither short nor long.\n");
        Visitors.save(page);

        assertThat(page.locator(".text")).hasText("One line, neither short nor long.");
    }

    private void awaited(Wiki.Answer write) {
        for (String view : new String[] {"/api/v1/changes", "/api/v1/articles/x/backlinks"}) {
            wiki.get(view, Wiki.awaiting(write.consistency())).expect(200);
        }
    }

    private static void button(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static String path(String title) {
        return title.replace(' ', '_');
    }
}
