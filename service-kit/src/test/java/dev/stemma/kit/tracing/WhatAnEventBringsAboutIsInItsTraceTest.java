package dev.stemma.kit.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhatAnEventBringsAboutIsInItsTraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    private final Spans spans = new Spans();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .build();
    private final Traces traces = new Traces(telemetry);

    @AfterEach
    void close() {
        telemetry.close();
    }

    @Test
    void itsSpanIsAChildOfTheRequest() {
        traces.follow("apply", TRACEPARENT, 17, () -> {});

        assertThat(spans.ended).singleElement().satisfies(span -> {
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
            assertThat(span.getAttributes().get(AttributeKey.longKey("stemma.article")))
                    .isEqualTo(17);
        });
    }

    @Test
    void whatItCausesIsToldTheSameTrace() {
        List<String> told = new ArrayList<>();

        traces.follow("apply", TRACEPARENT, 17, () -> told.add(Traceparent.current()));

        assertThat(told).singleElement().asString().startsWith("00-" + TRACE);
    }

    @Test
    void itsLogLinesNameTheArticleAndLaterOnesDoNot() {
        List<Object> named = new ArrayList<>();

        traces.follow("apply", null, 17, () -> named.add(MDC.get("articleId")));

        assertThat(named).containsExactly("17");
        assertThat(MDC.get("articleId")).isNull();
    }

    @Test
    void aFailureIsToldAndSeen() {
        Runnable failing = () -> {
            throw new IllegalStateException("broken");
        };

        assertThatThrownBy(() -> traces.follow("apply", TRACEPARENT, 17, failing))
                .hasMessage("broken");
        assertThat(spans.ended)
                .singleElement()
                .satisfies(span -> assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR));
    }

    /** Keeps what has ended. */
    private static final class Spans implements SpanExporter {

        private final List<SpanData> ended = new ArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            ended.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
