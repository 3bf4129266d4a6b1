package dev.stemma.launcher.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlyWhatCouldNotBeFetchedIsTriedAgainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ERROR] Failed to execute goal on project a: Could not resolve dependencies for project a:a:jar:1",
                "[ERROR] Could not find artifact a:a:jar:1 in central (https://repo.maven.apache.org/maven2)",
                "[ERROR] a:a:jar:1 was not found in https://repo.maven.apache.org/maven2 during a previous attempt",
            })
    void anArtifactThatMavenDidNotGet(String line) {
        assertThat(MavenRun.saysNotFetched(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[INFO] [io.quarkus.arc] Class a.B was not found in Jandex index",
                "2026-01-01 12:00:00,000 WARN  [a.B] a.C was not found in Jandex index",
                "[ERROR] AnArticleIsReadIT.read:12 expected 200",
            })
    void butNotWhatTestsLogOrWhereTheyFail(String line) {
        assertThat(MavenRun.saysNotFetched(line)).isFalse();
    }
}
