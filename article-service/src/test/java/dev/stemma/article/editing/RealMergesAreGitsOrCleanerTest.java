package dev.stemma.article.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.article.Inputs;
import dev.stemma.kit.merging.ThreeWayMerge;
import dev.stemma.kit.merging.ThreeWayMerge.Merged;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Merges that people and git made: concurrent edits of one wiki page, merge commits, and the unit cases of two libraries. */
@EnabledIfSystemProperty(named = Inputs.PROPERTY, matches = ".+")
class RealMergesAreGitsOrCleanerTest {

    private static final List<String> WHERE_ONE_SIDE_MOVES_WHAT_BOTH_REMOVE = List.of(
            "dendron-site:a5805463ef:vault/dendron.jobs.md", "dendron-site:15ca998b9d:vault/dendron.ref.vaults.md");

    @Test
    void concurrentEdits() {
        List<JsonNode> edits = Inputs.entries("concurrent-");

        assertThat(edits).hasSize(250).allSatisfy(RealMergesAreGitsOrCleanerTest::isGitsText);
    }

    @Test
    void cleanMergeCommits() {
        List<JsonNode> clean = Inputs.entries("real-merges-").stream()
                .filter(commit -> commit.at("/git/clean").asBoolean())
                .toList();

        assertThat(clean).hasSize(50).allSatisfy(RealMergesAreGitsOrCleanerTest::isGitsText);
    }

    @Test
    void mergeCommitsWithConflicts() {
        List<JsonNode> conflicting = Inputs.entries("real-merges-").stream()
                .filter(commit -> !commit.at("/git/clean").asBoolean())
                .toList();

        assertThat(conflicting).hasSize(75).allSatisfy(commit -> {
            Merged merged = merge(commit);
            if (merged.isClean()) {
                assertThat(broken(commit, merged)).isEmpty();
                assertThat(swapped(commit).text()).isEqualTo(merged.text());
            }
        });
        System.out.printf(
                "of git's %d conflicts %d merge by words%n",
                conflicting.size(),
                conflicting.stream().filter(commit -> merge(commit).isClean()).count());
    }

    @Test
    void unitCasesOfLibraries() {
        List<JsonNode> cases = Inputs.entries("unit-cases-");

        assertThat(cases).hasSize(38).allSatisfy(unit -> {
            Merged merged = merge(unit);
            if (unit.get("clean").asBoolean()) {
                assertThat(merged.text())
                        .isEqualTo(unit.path("expectedJgit")
                                .asText(unit.get("base").asText()));
            }
            assertThat(merged.isClean()).isEqualTo(swapped(unit).isClean());
            if (merged.isClean()) {
                assertThat(broken(unit, merged)).isEmpty();
            }
        });
        System.out.printf(
                "of %d conflicts in unit cases %d merge by words%n",
                cases.stream().filter(unit -> !unit.get("clean").asBoolean()).count(),
                cases.stream()
                        .filter(unit ->
                                !unit.get("clean").asBoolean() && merge(unit).isClean())
                        .count());
    }

    private static void isGitsText(JsonNode edit) {
        Merged merged = merge(edit);
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.text()).isEqualTo(edit.at("/git/merged").asText());
        if (!WHERE_ONE_SIDE_MOVES_WHAT_BOTH_REMOVE.contains(edit.get("id").asText())) {
            assertThat(broken(edit, merged)).isEmpty();
        }
    }

    private static List<String> broken(JsonNode edit, Merged merged) {
        return Conservation.broken(text(edit, "base"), text(edit, "ours"), text(edit, "theirs"), merged.text());
    }

    private static Merged merge(JsonNode edit) {
        return ThreeWayMerge.merge(text(edit, "base"), text(edit, "ours"), text(edit, "theirs"));
    }

    private static Merged swapped(JsonNode edit) {
        return ThreeWayMerge.merge(text(edit, "base"), text(edit, "theirs"), text(edit, "ours"));
    }

    private static String text(JsonNode edit, String side) {
        return edit.get(side).asText();
    }
}
