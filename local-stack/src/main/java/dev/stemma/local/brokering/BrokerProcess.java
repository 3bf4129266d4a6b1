package dev.stemma.local.brokering;

import dev.stemma.local.ReadyFile;
import dev.stemma.local.Topics;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** The broker's own process: formats its directory once, runs Kafka, creates the topics and announces itself. */
public final class BrokerProcess {

    /** One local platform is one cluster; its data never meets another's. */
    private static final String CLUSTER_ID = "c3RlbW1hLWxvY2FsLXYxAA";

    private BrokerProcess() {}

    /**
     * Runs until it is told to end.
     *
     * @param args data directory, port, controller's port, partitions, retention in milliseconds, topics joined by commas
     * @throws IOException when the data directory cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        int port = Integer.parseInt(args[1]);
        ReadyFile.withdraw(data);
        Path settings = data.resolve("server.properties");
        Files.write(settings, BrokerSettings.of(data.resolve("log"), port, Integer.parseInt(args[2])));
        format(settings);
        Topics topics = new Topics(
                List.of(args[5].split(",")), Integer.parseInt(args[3]), Duration.ofMillis(Long.parseLong(args[4])));
        Thread creating = new Thread(() -> createAndAnnounce("127.0.0.1:" + port, topics, data), "topic-creation");
        creating.setDaemon(true);
        creating.start();
        Kafka.main(new String[] {settings.toString()});
    }

    private static void format(Path settings) {
        String[] command = {"format", "--ignore-formatted", "-t", CLUSTER_ID, "-c", settings.toString()};
        int status = StorageTool.execute(command, new PrintStream(System.out, true));
        if (status != 0) {
            throw new IllegalStateException("The broker's directory could not be formatted (status " + status
                    + "); see the lines above. Its settings: " + settings);
        }
    }

    private static void createAndAnnounce(String bootstrapServers, Topics topics, Path data) {
        try {
            new TopicCreation(bootstrapServers).create(topics);
            ReadyFile.announce(data);
        } catch (Exception failed) {
            System.err.println("The topics could not be created: " + failed);
            System.exit(1);
        }
    }
}
