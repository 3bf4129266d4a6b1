package dev.stemma.local.brokering;

import dev.stemma.local.Topics;
import java.nio.file.Path;
import java.util.List;

/** Kafka's settings for one broker on a developer's machine. */
final class BrokerSettings {

    private BrokerSettings() {}

    static List<String> of(Path logs, int port, int controllerPort) {
        String listeners = "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort;
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                // voters by configuration, not in the log: the port may differ from start to start
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "controller.listener.names=CONTROLLER",
                "listeners=" + listeners,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs=" + logs,
                "auto.create.topics.enable=false",
                "message.max.bytes=" + Topics.LARGEST_EVENT,
                "replica.fetch.max.bytes=" + Topics.LARGEST_EVENT,
                // one broker: nothing can be copied
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=1",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "share.coordinator.state.topic.num.partitions=1",
                // after kill -9 the controller forgets the old broker soon, and the new one may begin
                "broker.session.timeout.ms=1500",
                "broker.heartbeat.interval.ms=300",
                "group.initial.rebalance.delay.ms=0",
                // small machine
                "num.network.threads=2",
                "num.io.threads=4",
                "num.recovery.threads.per.data.dir=2",
                "log.cleaner.dedupe.buffer.size=16777216",
                "log.index.size.max.bytes=2097152");
    }
}
