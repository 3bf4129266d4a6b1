package dev.stemma.gateway.streaming;

import static dev.stemma.events.EventType.REVISION_ERASED;
import static dev.stemma.events.EventType.REVISION_HIDDEN;
import static dev.stemma.events.EventType.REVISION_REJECTED;
import static dev.stemma.events.EventType.REVISION_UNHIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhatIsHiddenIsNotToldTest {

    private static final String HASH = "\"sha256\":\"abc\"";
    private static final String SIZE = "\"size\":13";
    private static final String AUTHOR = "ada";
    private static final String COMMENT = "a comment";

    private final Marks marks = new Marks();
    private final Change change = Examples.change(1, 5, "Alliance");

    @Test
    void aHiddenTextHasNeitherSizeNorHash() {
        marks.take(Examples.decided(REVISION_HIDDEN, 1, 1, 5, "text"));

        assertThat(told(change))
                .contains("\"size\":null", "\"sha256\":null", "\"hidden\":true", COMMENT, AUTHOR)
                .doesNotContain("abc", "13,");
    }

    @Test
    void aHiddenAuthorIsNamedNowhereAndNotFoundByFilters() {
        marks.take(Examples.decided(REVISION_HIDDEN, 1, 1, 5, "author"));

        assertThat(told(change)).contains("\"author\":null", HASH).doesNotContain(AUTHOR);
        ChangeFilter byAuthor =
                ChangeFilter.read(MultiMap.caseInsensitiveMultiMap().add("author", AUTHOR));
        assertThat(marks.shown(change)).isNotEmpty().get().matches(shown -> !byAuthor.wants(shown));
    }

    @Test
    void aHiddenCommentIsNull() {
        marks.take(Examples.decided(REVISION_HIDDEN, 1, 1, 5, "comment"));

        assertThat(told(change)).contains("\"comment\":null", HASH, SIZE).doesNotContain(COMMENT);
    }

    @Test
    void hidingOnceMoreHidesMore() {
        marks.take(Examples.decided(REVISION_HIDDEN, 1, 1, 5, "comment"));
        marks.take(Examples.decided(REVISION_HIDDEN, 1, 2, 5, "text"));

        assertThat(told(change)).doesNotContain(COMMENT, "abc");
    }

    @Test
    void copiesThatTheDecisionCoversAreHiddenToo() {
        marks.take(Examples.decided(REVISION_HIDDEN, 1, 1, 5, "text"));

        assertThat(told(Examples.change(2, 5, "A copy"))).doesNotContain("abc");
    }

    @Test
    void whatIsShownAgainIsToldButForWhatIsErased() {
        marks.take(Examples.decided(REVISION_ERASED, 1, 1, 5, "author"));
        marks.take(Examples.decided(REVISION_HIDDEN, 1, 2, 5, "text"));
        marks.take(Examples.decided(REVISION_UNHIDDEN, 1, 3, 5));

        assertThat(told(change)).contains(HASH, SIZE, "\"author\":null").doesNotContain(AUTHOR);
    }

    @Test
    void anEarlierDecisionThatComesOnceMoreChangesNothing() {
        marks.take(Examples.decided(REVISION_UNHIDDEN, 1, 2, 5));
        marks.take(Examples.decided(REVISION_HIDDEN, 1, 3, 5, "text"));
        marks.take(Examples.decided(REVISION_UNHIDDEN, 1, 2, 5));

        assertThat(told(change)).doesNotContain("abc");
    }

    @Test
    void otherDecisionsHideNothing() {
        marks.take(Examples.decided(REVISION_REJECTED, 1, 1, 5, "text"));

        assertThat(marks.shown(change)).containsSame(change);
    }

    @Test
    void changesOfAnArticleThatWasDeletedSinceAreNotTold() {
        marks.take(Examples.deleted(1, 6, "Alliance"));

        assertThat(marks.shown(change)).isEmpty();
        assertThat(marks.shown(Change.of(Examples.deleted(1, 6, "Alliance")).orElseThrow()))
                .isPresent();
        assertThat(marks.shown(Examples.change(2, 5, "Another"))).isPresent();
    }

    @Test
    void aRestoredArticleIsToldAgainWhateverComesOnceMore() {
        marks.take(Examples.deleted(1, 6, "Alliance"));
        marks.take(Examples.restored(1, 7, "Alliance"));
        marks.take(Examples.deleted(1, 6, "Alliance"));

        assertThat(marks.shown(change)).isPresent();
    }

    @Test
    void whoeverHasACopyIsToldWhichPartsAreHiddenAndNothingElse() {
        Change decision =
                Change.of(Examples.decided(REVISION_HIDDEN, 1, 1, 5, "text")).orElseThrow();
        marks.publish(1_005);
        marks.publish(2_005);

        assertThat(told(decision))
                .isEqualTo("data: {\"kind\":\"hidden\",\"article\":{\"id\":1,\"title\":\"Title 1\"},"
                        + "\"hidden\":{\"revisions\":[1005,2005],\"what\":[\"text\"]},\"author\":null,"
                        + "\"at\":\"2026-01-05T09:30:00.125Z\"}\n\n");
    }

    @Test
    void nobodyIsToldOfRevisionsThatAreNotPublic() {
        Change decision =
                Change.of(Examples.decided(REVISION_ERASED, 1, 1, 5, "text")).orElseThrow();
        assertThat(marks.shown(decision)).isEmpty();

        marks.publish(2_005);
        assertThat(told(decision)).contains("[2005]").doesNotContain("1005");

        marks.take(Examples.deleted(1, 6, "Title 1"));
        assertThat(marks.shown(decision)).isEmpty();
    }

    private String told(Change about) {
        Optional<Change> shown = marks.shown(about);
        return ChangeRing.data(shown.orElseThrow()).toString();
    }
}
