package dev.stemma.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryProblemTypeExplainsItselfTest {

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void inAFullSentenceUnderASlugOfItsOwn(ProblemType type) {
        assertThat(type.slug()).matches("[a-z]+(-[a-z]+)*");
        assertThat(ProblemType.of(type.slug())).contains(type);
        assertThat(type.explanation())
                .endsWith(".")
                .hasSizeGreaterThan(type.title().length());
        assertThat(type.status()).isBetween(400, 599);
    }

    @Test
    void aMemberCannotReplaceWhatTheStandardFixes() {
        Problem problem =
                new Problem(ProblemType.BUSY, "Too much.").with("status", 200).with("limit", 5);

        assertThat(problem.body("/here"))
                .containsEntry("status", 503)
                .containsEntry("limit", 5)
                .containsEntry("instance", "/here");
        assertThat(problem.headers()).containsEntry("Retry-After", "1");
    }
}
