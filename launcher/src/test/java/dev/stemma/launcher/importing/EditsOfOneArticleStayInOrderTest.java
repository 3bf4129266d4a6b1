package dev.stemma.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.launcher.wiki.SmallWiki;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditsOfOneArticleStayInOrderTest {
    private static final int ARTICLES = 12;
    private static final int EDITS = 15;

    @TempDir
    Path folder;

    @Test
    void whileManyArticlesAreWorkedOnAtOnce() throws Exception {
        History history = new History();
        for (int article = 0; article < ARTICLES; article++) {
            history.create("A" + article, "0");
        }
        for (int edit = 1; edit <= EDITS; edit++) {
            for (int article = 0; article < ARTICLES; article++) {
                history.edit("A" + article, Integer.toString(edit));
            }
        }
        try (SmallWiki wiki = new SmallWiki()) {
            ImportReport report = history.into(wiki, folder);

            assertThat(report.outcomes())
                    .containsEntry(Outcome.CREATED, (long) ARTICLES)
                    .containsEntry(Outcome.EDITED, (long) ARTICLES * EDITS)
                    .hasSize(2);
            assertThat(wiki.pages).hasSize(ARTICLES);
            wiki.pages.values().forEach(page -> assertThat(page.edits)
                    .extracting(edit -> Integer.parseInt(edit.text()))
                    .hasSize(EDITS + 1)
                    .isSorted());
        }
    }

    @Test
    void acrossMovesWhichTieTwoTitlesTogether() throws Exception {
        History history = new History()
                .create("Old", "1")
                .edit("Old", "2")
                .move("Old", "New")
                .edit("New", "3")
                .create("Old", "another")
                .move("New", "Newest")
                .move("Old", "New")
                .delete("Newest");
        try (SmallWiki wiki = new SmallWiki()) {
            ImportReport report = history.into(wiki, folder);

            assertThat(report.outcomes()).containsEntry(Outcome.MOVED, 3L).containsEntry(Outcome.DELETED, 1L);
            assertThat(wiki.pages).containsOnlyKeys("New");
            assertThat(wiki.pages.get("New").text()).isEqualTo("another");
        }
    }

    @Test
    void alsoWhereAWikiKnowsNoRenaming() throws Exception {
        History history = new History().create("Old", "1").move("Old", "New").edit("New", "2");
        try (SmallWiki wiki = new SmallWiki()) {
            wiki.renames = false;

            ImportReport report = history.into(wiki, folder);

            assertThat(report.refused()).isEmpty();
            assertThat(wiki.pages).containsOnlyKeys("New");
            assertThat(wiki.pages.get("New").text()).isEqualTo("2");
        }
    }

    @Test
    void eachEditKeepsItsAuthorAndTime() throws Exception {
        try (SmallWiki wiki = new SmallWiki()) {
            new History().create("A", "1").into(wiki, folder);

            assertThat(wiki.pages.get("A").edits.getFirst().imported())
                    .isEqualTo("author=\"Zo%C3%AB%20M%C3%BCller\", at=\"2021-10-20T11:47:32Z\"");
        }
    }
}
