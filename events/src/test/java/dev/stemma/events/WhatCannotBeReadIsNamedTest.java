package dev.stemma.events;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatCannotBeReadIsNamedTest {

    @Test
    void anUnknownType() {
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> EventCodec.read(
                        Map.of(EventCodec.ID, "e1", EventCodec.TYPE, "article.painted.v1"), new byte[0]))
                .withMessageContaining("article.painted.v1");
    }

    @Test
    void aMissingId() {
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() ->
                        EventCodec.read(Map.of(EventCodec.TYPE, EventType.ARTICLE_DELETED.wireName()), new byte[0]))
                .withMessageContaining("ce_id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"article\":{\"id\":0},\"sequence\":1}",
                "{\"article\":{\"id\":7},\"sequence\":0}",
                "{\"article\":\"seven\",\"sequence\":1}",
                "{\"article\":{\"id\":7},\"sequence\":1,\"at\":\"yesterday\"}"
            })
    void aValueThatIsNoEvent(String value) {
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> EventCodec.read(
                        Contract.headers(EventType.ARTICLE_DELETED), value.getBytes(StandardCharsets.UTF_8)))
                .withMessageEndingWith(".");
    }
}
