package dev.stemma.revision.chaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.stemma.events.Event;
import dev.stemma.revision.ArticleStory;
import dev.stemma.revision.DetachBodies;
import dev.stemma.revision.Prose;
import dev.stemma.revision.Reading;
import dev.stemma.testing.SignedTokens;
import dev.stemma.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SignedTokens.class)
class EveryChangeOfAStoredRevisionIsFoundIT {

    /** What reviewers decide later is in their log, not in the chain; the depth only bounds the steps of reading. */
    private static final Set<String> NOT_CHAINED =
            Set.of("_id", "hidden", "submitted", "settled", "base", "supersedes", "publishedAs", "body.depth");

    /** Where a proposal stands; its tags belong to its place, which it does not have yet; elsewhere nobody would miss it. */
    private static final Set<String> FREE_IN_PROPOSALS = Set.of("state", "tags", "article");

    @Inject
    MongoDatabase database;

    @Inject
    DetachBodies detachBodies;

    @Test
    void whicheverFieldOfWhicheverRevisionItIs() {
        ArticleStory story = told("Chained");
        MongoCollection<Document> revisions = database.getCollection("revisions");
        List<Document> documents = stored(story);
        verify("Chained").body("ok", equalTo(true)).body("checked", equalTo(7)).body("firstBad", nullValue());
        int changes = 0;
        for (Document document : documents) {
            for (String path : paths("", document)) {
                Document changed = changed(document, path);
                revisions.replaceOne(Filters.eq(document.get("_id")), changed);

                assertThat(verify("Chained").extract().jsonPath().getBoolean("ok"))
                        .as("%s of %s", path, document.get("_id"))
                        .isFalse();
                changes++;
            }
            revisions.deleteOne(Filters.eq(document.get("_id")));
            verify("Chained").body("ok", equalTo(false));
            revisions.insertOne(document);
        }

        verify("Chained").body("ok", equalTo(true));
        assertThat(changes).isGreaterThan(200);
    }

    @Test
    void whicheverFieldOfAProposalItIs() {
        ArticleStory story = new ArticleStory("Proposed");
        Event created = story.created("One.\n");
        Event proposed = story.by("pia").proposed("One.\nTwo.\n", null);
        Event onTop = story.by("pia").proposed("One.\nTwo.\nThree.\n", null);
        Topic.send(created, proposed, onTop);
        Reading.await(onTop);
        verify("Proposed").body("ok", equalTo(true)).body("checked", equalTo(1));
        MongoCollection<Document> revisions = database.getCollection("revisions");
        Document proposal =
                revisions.find(Filters.eq(ArticleStory.revisionOf(proposed))).first();
        List<String> written = paths("", proposal).stream()
                .filter(path -> !FREE_IN_PROPOSALS.contains(path))
                .toList();
        assertThat(written).contains("body.data", "author.name", "comment", "chain", "parents", "sha256");

        for (String path : written) {
            revisions.replaceOne(Filters.eq(proposal.get("_id")), changed(proposal, path));

            assertThat(verify("Proposed").extract().jsonPath().getInt("firstBad"))
                    .as(path)
                    .isEqualTo(proposal.getLong("_id").intValue());
        }
        revisions.replaceOne(Filters.eq(proposal.get("_id")), proposal);
        verify("Proposed").body("ok", equalTo(true));
    }

    @Test
    void butNeitherHidingNorErasingIsOne() throws Exception {
        ArticleStory story = told("Erased");
        List<Document> documents = stored(story);
        Document erased = documents.get(2);
        Document child = documents.get(3);
        MongoCollection<Document> revisions = database.getCollection("revisions");
        revisions.updateOne(Filters.eq(erased.get("_id")), Updates.set("hidden", List.of("text", "author", "comment")));
        verify("Erased").body("ok", equalTo(true));

        assertThat(detachBodies.from(erased.getLong("_id"))).isEqualTo(1);
        verify("Erased").body("ok", equalTo(true));
        revisions.updateOne(Filters.eq(child.get("_id")), Updates.unset("delta"));
        revisions.updateOne(
                Filters.eq(erased.get("_id")),
                Updates.combine(
                        Updates.unset("body"),
                        Updates.unset("origins"),
                        Updates.unset("sha256"),
                        Updates.unset("size"),
                        Updates.unset("delta"),
                        Updates.unset("author"),
                        Updates.unset("comment"),
                        Updates.set("salts", new Document())));

        verify("Erased").body("ok", equalTo(true)).body("checked", equalTo(7));
        revisions.updateOne(
                Filters.eq(erased.get("_id")),
                Updates.set("author", documents.get(0).get("author")));
        verify("Erased")
                .body("ok", equalTo(false))
                .body("firstBad", equalTo(erased.getLong("_id").intValue()));
    }

    /** An article with edits, a proposal that became the head, one that was merged, a revert and a rename. */
    private static ArticleStory told(String title) {
        Random random = new Random(7);
        ArticleStory story = new ArticleStory(title);
        String first = Prose.of(random, 2_000);
        String second = Prose.edited(first, random);
        List<Event> events =
                new ArrayList<>(List.of(story.created(first), story.by("ben").edited(second)));
        Event proposed = story.by("pia").proposed(Prose.edited(second, random), null);
        Event merged = story.proposed(Prose.edited(first, random), null);
        events.addAll(List.of(proposed, merged, story.published(proposed)));
        events.add(story.merged(Prose.edited(second, random), ArticleStory.revisionOf(merged)));
        events.addAll(List.of(story.renamed(title + " anew"), story.edited(first), story.edited(first + "x")));
        events.add(story.edited(Prose.edited(first, random)));
        Topic.send(events.toArray(Event[]::new));
        Reading.await(events.getLast());
        return story;
    }

    private List<Document> stored(ArticleStory story) {
        return database.getCollection("revisions")
                .find(Filters.and(Filters.eq("article", story.id), Filters.gt("sequence", 0)))
                .sort(Sorts.ascending("sequence"))
                .into(new ArrayList<>());
    }

    private static List<String> paths(String prefix, Document document) {
        List<String> paths = new ArrayList<>();
        document.forEach((name, value) -> {
            String path = prefix + name;
            if (!NOT_CHAINED.contains(path)) {
                if (value instanceof Document inner) {
                    paths.addAll(paths(path + ".", inner));
                } else {
                    paths.add(path);
                }
            }
        });
        return paths;
    }

    private static Document changed(Document original, String path) {
        String[] names = path.split("\\.", 2);
        Document changed = new Document(original);
        changed.put(
                names[0],
                names.length == 1
                        ? another(original.get(names[0]))
                        : changed(original.get(names[0], Document.class), names[1]));
        return changed;
    }

    private static Object another(Object value) {
        return switch (value) {
            case Binary bytes -> {
                byte[] data = bytes.getData().clone();
                data[data.length / 2] ^= 1;
                yield new Binary(data);
            }
            case Date time -> new Date(time.getTime() + 1);
            case Boolean truth -> !truth;
            case Long number -> number + 1;
            case Integer number -> number + 1;
            case String text when text.equals("PUBLISHED") -> "WITHDRAWN";
            case String text when text.equals("EDIT") -> "IMPORT";
            case String text when text.equals("APPROVAL") -> "IMPORT";
            case String text -> (text.startsWith("a") ? "b" : "a") + (text.isEmpty() ? "" : text.substring(1));
            case List<?> list when list.isEmpty() -> List.of("x");
            case List<?> list -> list.subList(1, list.size());
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    private static ValidatableResponse verify(String title) {
        return Reading.anyone()
                .get("/api/v1/articles/" + title + "/history/verify")
                .then()
                .statusCode(200);
    }
}
