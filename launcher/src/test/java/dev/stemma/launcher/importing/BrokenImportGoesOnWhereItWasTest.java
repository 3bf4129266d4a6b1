package dev.stemma.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.launcher.platform.Refused;
import dev.stemma.launcher.wiki.SmallWiki;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenImportGoesOnWhereItWasTest {
    private static final int EDITS = 30;

    @TempDir
    Path folder;

    @Test
    void andNoEditIsMadeTwiceWhenItsAnswerWasLost() throws Exception {
        try (SmallWiki wiki = new SmallWiki()) {
            wiki.losesAnswersAfter = EDITS / 2;
            assertThatThrownBy(() -> history().into(wiki, folder)).isInstanceOf(Refused.class);

            wiki.losesAnswersAfter = -1;
            ImportReport report = history().into(wiki, folder);

            assertThat(wiki.pages.get("A").edits).hasSize(EDITS + 1);
            assertThat(report.outcomes()).containsEntry(Outcome.EDITED, (long) EDITS);
            assertThat(report.conflicts()).isEmpty();
        }
    }

    @Test
    void aSecondRunOfTheSameImportWritesNothing() throws Exception {
        try (SmallWiki wiki = new SmallWiki()) {
            history().into(wiki, folder);
            int writes = wiki.writes.size();

            ImportReport report = history().into(wiki, folder);

            assertThat(wiki.writes).hasSize(writes);
            assertThat(report.outcomes()).containsEntry(Outcome.EDITED, (long) EDITS);
        }
    }

    @Test
    void aTornLastLineOfTheJournalIsForgotten() throws Exception {
        try (SmallWiki wiki = new SmallWiki()) {
            history().into(wiki, folder);
            Files.writeString(folder.resolve("journal"), "{\"seq\":99,\"outc", StandardOpenOption.APPEND);

            assertThat(history().into(wiki, folder).outcomes()).containsEntry(Outcome.EDITED, (long) EDITS);
        }
    }

    private static History history() {
        History history = new History().create("A", "start");
        for (int i = 0; i < EDITS; i++) {
            history.edit("A", "text " + i);
        }
        return history;
    }
}
