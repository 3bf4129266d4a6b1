package dev.stemma.local.brokering;

import dev.stemma.local.Topics;

/** Creates the platform's topics on a broker that somebody else runs, and ends. */
public final class TopicCreationProcess {

    private TopicCreationProcess() {}

    /**
     * Creates what is missing.
     *
     * @param args the broker's {@code host:port}, several joined by commas
     * @throws Exception when the broker refuses or cannot be reached; the process ends with a status other than 0
     */
    public static void main(String[] args) throws Exception {
        new TopicCreation(args[0]).create(Topics.platform());
    }
}
