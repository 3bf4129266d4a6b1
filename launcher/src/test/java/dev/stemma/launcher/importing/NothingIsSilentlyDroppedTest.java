package dev.stemma.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.launcher.wiki.SmallWiki;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NothingIsSilentlyDroppedTest {
    @TempDir
    Path folder;

    @Test
    void aRefusedTitleBecomesAnAcceptableOneAndIsReported() throws Exception {
        try (SmallWiki wiki = new SmallWiki()) {
            ImportReport report = new History()
                    .create("C# [draft]", "1")
                    .edit("C# [draft]", "2")
                    .into(wiki, folder);

            assertThat(report.mapped()).containsEntry("C# [draft]", "C- -draft-");
            assertThat(wiki.pages.get("C- -draft-").text()).isEqualTo("2");
            assertThat(report.refused()).isEmpty();
        }
    }

    @Test
    void twoTitlesThatMapToTheSameStayTwoArticles() throws Exception {
        try (SmallWiki wiki = new SmallWiki()) {
            ImportReport report =
                    new History().create("C-", "1").create("C#", "2").into(wiki, folder);

            assertThat(wiki.pages.get("C-").text()).isEqualTo("1");
            assertThat(wiki.pages.get(report.mapped().get("C#")).text()).isEqualTo("2");
        }
    }

    @Test
    void anArticleThatWasThereBeforeIsTakenOverWithItsHistory() throws Exception {
        try (SmallWiki wiki = new SmallWiki()) {
            new History()
                    .create("A", "before")
                    .into(wiki, java.nio.file.Files.createDirectory(folder.resolve("earlier")));

            ImportReport report = new History().create("A", "after").into(wiki, folder);

            assertThat(report.outcomes()).containsEntry(Outcome.EDITED, 1L);
            assertThat(wiki.pages.get("A").edits).hasSize(2);
        }
    }

    @Test
    void aMoveOfAnArticleThatIsNotThereIsRefusedWithItsReason() throws Exception {
        try (SmallWiki wiki = new SmallWiki()) {
            ImportReport report = new History().move("Nowhere", "Somewhere").into(wiki, folder);

            assertThat(report.refused()).containsExactly("record 0, Somewhere: there is no article Nowhere to move");
        }
    }
}
