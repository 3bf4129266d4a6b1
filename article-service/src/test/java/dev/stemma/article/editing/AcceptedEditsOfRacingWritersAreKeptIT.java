package dev.stemma.article.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.article.Api;
import dev.stemma.testing.RacingWriters;
import dev.stemma.testing.RacingWriters.Edited;
import dev.stemma.testing.RacingWriters.Shown;
import dev.stemma.testing.SignedTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** {@code -Dstemma.seed=} repeats what the writers try. */
@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class AcceptedEditsOfRacingWritersAreKeptIT {

    private static final int WRITERS = 8;
    private static final int TRIES = 15;

    @Test
    void inTheHeadAndEachInARevisionOfItsOwn() {
        long seed = Long.getLong("stemma.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("seed " + seed);
        String title = Api.newTitle("Race");
        Api.create(title, RacingWriters.roomyText());

        RacingWriters race = new RacingWriters(new OverHttp(title), seed).race(WRITERS, tries -> tries < TRIES);

        race.check();
        assertThat(race.accepted()).as("seed %d", seed).isGreaterThan(WRITERS * TRIES / 2);
    }

    private record OverHttp(String title) implements Edited {

        @Override
        public Shown read() {
            return shown(Api.read(title).statusCode(200).extract().response());
        }

        @Override
        public Optional<Shown> edit(long base, String source) {
            Response answer = Api.edit(title, base, source).extract().response();
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 409);
            return answer.statusCode() == 200 ? Optional.of(shown(answer)) : Optional.empty();
        }

        private static Shown shown(Response answer) {
            return new Shown(
                    answer.jsonPath().getLong("revision.id"),
                    answer.jsonPath().getList("revision.parents", Long.class),
                    answer.jsonPath().getString("source"));
        }
    }
}
