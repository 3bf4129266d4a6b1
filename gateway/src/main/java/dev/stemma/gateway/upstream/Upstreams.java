package dev.stemma.gateway.upstream;

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

    Upstreams(Vertx vertx, UpstreamConfig config) {
        for (Destination service : Destination.values()) {
            services.put(
                    service,
                    new Upstream(
                            service,
                            client(vertx, config, service),
                            new Instances(config.urls(service), Clock.systemUTC()),
                            new Breaker(service.serviceName(), config.breakerVolume(), config.breakerPause(), vertx)));
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
