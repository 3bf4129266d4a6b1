package dev.stemma.kit.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.MDC;

/** Traces beyond the requests that the framework follows: what an event brings about belongs to the trace of its request. */
@ApplicationScoped
public class Traces {

    /** The response header with the id of the request's trace. */
    public static final String HEADER = "Stemma-Trace";

    private static final String TRACEPARENT = "traceparent";
    private static final String ARTICLE = "articleId";

    private final Tracer tracer;

    Traces(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("dev.stemma");
    }

    /** Traces that nobody sees, for tests. */
    public static Traces unseen() {
        return new Traces(OpenTelemetry.noop());
    }

    /** The id of the current trace in hex, or empty outside of one. */
    public static Optional<String> currentId() {
        return Optional.of(Span.current().getSpanContext())
                .filter(SpanContext::isValid)
                .map(SpanContext::getTraceId);
    }

    /**
     * Does something that concerns an article as a part of the trace that caused it. Its log lines name both.
     *
     * @param what name of the span
     * @param traceparent the trace that caused it, or null for one of its own
     */
    public void follow(String what, String traceparent, long article, Runnable work) {
        Context parent = traceparent == null ? Context.root() : read(traceparent);
        Span span = tracer.spanBuilder(what)
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("stemma.article", article)
                .startSpan();
        MDC.put(ARTICLE, Long.toString(article));
        try {
            parent.with(span).wrap(work).run();
        } catch (RuntimeException e) {
            span.recordException(e).setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            MDC.remove(ARTICLE);
            span.end();
        }
    }

    private static Context read(String traceparent) {
        return W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), Map.of(TRACEPARENT, traceparent), new OneHeader());
    }

    /** Reads what a map holds. */
    private static final class OneHeader implements TextMapGetter<Map<String, String>> {

        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return Collections.unmodifiableSet(carrier.keySet());
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}
