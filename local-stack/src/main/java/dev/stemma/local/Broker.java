package dev.stemma.local;

import dev.stemma.local.brokering.BrokerProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The local broker: one Apache Kafka in KRaft mode, on loopback, its data on disk. Ready when its topics exist.
 *
 * @param home what it runs from
 * @param data its data directory
 * @param port for clients
 * @param controllerPort for the broker itself
 * @param topics created at start when missing
 */
public record Broker(StackHome home, Path data, int port, int controllerPort, Topics topics) {

    private static final String NAME = "broker";

    /** Makes the data directory absolute: the process runs in it. */
    public Broker {
        data = data.toAbsolutePath();
    }

    /**
     * What clients connect to.
     *
     * @return {@code host:port}
     */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /**
     * The part, with the AOT cache when one is trained.
     *
     * @return how to start it
     */
    public Part part() {
        return part(aotCache().runFlags());
    }

    /**
     * The cache that makes the broker start faster.
     *
     * @return trained or not
     */
    public AotCache aotCache() {
        return AotCache.of(home, NAME, program());
    }

    /**
     * The part with given flags of an AOT cache, for training.
     *
     * @param aotFlags flags, or none
     * @return how to start it
     */
    public Part part(List<String> aotFlags) {
        return new Part(
                NAME,
                program().command(home, aotFlags),
                Map.of(),
                data,
                Probe.announced(ReadyFile.in(data)).and(Probe.listening(port)),
                bootstrapServers());
    }

    private JavaProgram program() {
        List<String> flags = Stream.concat(JavaProgram.SMALL.stream(), Stream.of("-Xms64m", "-Xmx256m"))
                .toList();
        return new JavaProgram(
                flags,
                home.libraries(),
                BrokerProcess.class.getName(),
                List.of(
                        data.toString(),
                        Integer.toString(port),
                        Integer.toString(controllerPort),
                        Integer.toString(topics.partitions()),
                        Long.toString(topics.retention().toMillis()),
                        topics.names().stream().collect(Collectors.joining(","))));
    }
}
