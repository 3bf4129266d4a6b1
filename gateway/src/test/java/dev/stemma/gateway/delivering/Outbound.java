package dev.stemma.gateway.delivering;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.stemma.events.Event;
import dev.stemma.gateway.delivering.SendDelivery.Sending;
import dev.stemma.gateway.delivering.Webhook.KeptSecret;
import dev.stemma.gateway.delivering.Webhook.Owner;
import dev.stemma.gateway.delivering.Webhook.State;
import dev.stemma.gateway.delivering.signing.Secret;
import dev.stemma.gateway.delivering.signing.SecretBox;
import dev.stemma.gateway.delivering.targeting.AddressRules;
import dev.stemma.gateway.delivering.targeting.Targets;
import dev.stemma.gateway.streaming.Change;
import dev.stemma.testing.guarding.StoreGuard;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Everything from queueing to sending, on a database of its own, with a clock that the test moves. Nothing happens by itself. */
final class Outbound implements AutoCloseable {

    private static final StoreGuard GUARD = new StoreGuard();

    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(System.getProperty("stemma.test.mongodb-uri")))
            .addCommandListener(GUARD)
            .build());
    private final MongoDatabase database =
            client.getDatabase("t" + UUID.randomUUID().toString().replace("-", ""));
    private final Vertx vertx = Vertx.vertx();
    private final SecretBox box = new SecretBox(Optional.of("a key"), new SecureRandom());
    private volatile Instant now = Instant.parse("2026-01-05T09:30:00Z");
    private Function<Event, Optional<Change>> told = Change::of;
    private long number;

    final WebhookConfig config = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(WebhookConfig.class)
            .withDefaultValue("stemma.webhooks.allowed-networks", "127.0.0.0/8")
            .withDefaultValue("stemma.webhooks.timeout", "PT2S")
            .build()
            .getConfigMapping(WebhookConfig.class);
    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    final Webhooks webhooks = new Webhooks(database);
    final DeliveryLog log = new DeliveryLog(database);
    final Deliveries deliveries = new Deliveries(database);
    final QueueChanges queue = new QueueChanges(webhooks, deliveries, config, clock);
    final PostMessage post = new PostMessage(vertx, config);
    final SendDue sending = sending(UnaryOperator.identity(), Runnable::run);

    Outbound() {
        webhooks.createIn(database);
        deliveries.createIn(database);
    }

    /** Another instance, whose writes and attempts go through that. */
    SendDue sending(UnaryOperator<MongoDatabase> through, Executor executor) {
        MongoDatabase own = through.apply(database);
        Webhooks ownWebhooks = new Webhooks(own);
        Deliveries ownDeliveries = new Deliveries(own);
        Targets targets =
                new Targets(new AddressRules(config.allowedNetworks().orElseThrow()), InetAddress::getAllByName);
        SendDelivery one = new SendDelivery(
                ownWebhooks,
                ownDeliveries,
                new Sending(event -> told.apply(event), box, targets, post::send, outcome -> {}),
                new Backoff(new Random(1)),
                clock,
                config.retention());
        return new SendDue(ownWebhooks, ownDeliveries, one, new Slots(4, 64), executor, clock);
    }

    /** One that queues, whose writes go through that. */
    QueueChanges queueing(UnaryOperator<MongoDatabase> through) {
        MongoDatabase own = through.apply(database);
        return new QueueChanges(new Webhooks(own), new Deliveries(own), config, clock);
    }

    /** What may be told from now on. */
    void mayTell(Function<Event, Optional<Change>> rule) {
        told = rule;
    }

    /** A webhook of everything, which leads there, with that secret. */
    Webhook subscribe(String url, Secret secret) {
        String id = UUID.randomUUID().toString();
        Webhook webhook = new Webhook(
                id,
                new Owner("id-of-ada", "ada"),
                url,
                List.of(),
                null,
                null,
                State.ACTIVE,
                null,
                now,
                id,
                List.of(new KeptSecret(id, box.seal(secret), null)));
        webhooks.add(webhook);
        return webhook;
    }

    Webhook subscribe(String url) {
        return subscribe(url, Secret.generate(new SecureRandom()));
    }

    SecretBox box() {
        return box;
    }

    /** How far the changes are queued, by whom. */
    ReadingPlace place() {
        return new ReadingPlace(database);
    }

    void queue(Event... events) {
        queue.forAll(List.of(events), reserve(events.length));
    }

    /** Numbers that nobody had before. */
    long reserve(int count) {
        number += count;
        return number - count;
    }

    /** Sends whatever is due now, one after the other. */
    void sendAllDue() {
        while (sending.begin(() -> {}) > 0) {
            // each round may have made others due
        }
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    /** Lets hour after hour pass, and sends what becomes due. */
    void passAndSend(Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            pass(Duration.ofMinutes(10));
            sendAllDue();
        }
    }

    /** All deliveries to a webhook, oldest first. */
    List<Delivery> all(Webhook webhook) {
        List<Delivery> all = new ArrayList<>(log.list(webhook.id(), null, null, 10_000));
        all.sort(java.util.Comparator.comparingLong(Delivery::order));
        return all;
    }

    @Override
    public void close() {
        database.drop();
        client.close();
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
