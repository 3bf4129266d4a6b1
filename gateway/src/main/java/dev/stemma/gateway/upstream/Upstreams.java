package dev.stemma.gateway.upstream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** All services behind the gateway, each with its own pool and breaker, so that a slow one takes nothing from the others. */
@Singleton
public class Upstreams {

    private final Map<Destination, Upstream> services = new EnumMap<>(Destination.class);

    Upstreams(Vertx vertx, UpstreamConfig config, MeterRegistry meters) {
        for (Destination service : Destination.values()) {
            String name = service.serviceName();
            Breaker breaker = new Breaker(name, config.breakerVolume(), config.breakerPause(), vertx);
            Gauge.builder("stemma.service.alone", breaker, state -> state.isOpen() ? 1 : 0)
                    .description("Whether the service did not answer and is left alone")
                    .tag("destination", name)
                    .register(meters);
            Instances instances = new Instances(config.urls(service), Clock.systemUTC());
            services.put(service, new Upstream(service, client(vertx, config, service), instances, breaker));
        }
    }

    /** The upstream of a service. */
    public Upstream of(Destination service) {
        return services.get(service);
    }

    @PreDestroy
    void close() {
        services.values().forEach(upstream -> upstream.client().close());
    }

    private static HttpClient client(Vertx vertx, UpstreamConfig config, Destination service) {
        HttpClientOptions options = new HttpClientOptions()
                .setName(service.serviceName())
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                // neither side sent a byte for so long: covers a service that never answers and one that stops halfway
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(Math.toIntExact(config.timeout(service).toMillis()))
                .setKeepAliveTimeout(20)
                .setMaxWaitQueueSize(config.waiting())
                .setMaxHeaderSize(64 * 1024)
                .setDecompressionSupported(false);
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.connections()));
    }
}
