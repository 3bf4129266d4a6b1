package dev.stemma.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is done once per build so that every later start is quick: Keycloak's own build and first start, and the AOT caches of broker,
 * store and Keycloak. Everything is kept under this module's target directory; what fits already is left alone.
 *
 * @param home what is prepared
 * @param logs directory for one log per step
 * @param says is told each step as it begins, and what failed without doing harm; for people
 */
public record Preparation(StackHome home, Path logs, Consumer<String> says) {

    @FunctionalInterface
    private interface Training {
        void run() throws Exception;
    }

    /**
     * Prepares from the command line.
     *
     * @param args none
     * @throws IOException when Keycloak could not be built
     * @throws InterruptedException when interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        StackHome home = StackHome.find();
        new Preparation(home, home.prepared().resolve("logs"), System.out::println).run();
    }

    /**
     * Whether {@link #run} has nothing to do.
     *
     * @return false when something is missing or stale
     * @throws IOException when the build's results cannot be read
     */
    public boolean done() throws IOException {
        KeycloakPreparation keycloak = keycloak();
        return keycloak.built()
                && keycloak.startedOnce()
                && broker().aotCache().tried()
                && store().aotCache().tried();
    }

    /**
     * Does what is missing; about two minutes after a fresh build, nothing later. Two at the same time wait for each other.
     *
     * @throws IOException when Keycloak could not be built; a missing AOT cache is only said
     * @throws InterruptedException when interrupted
     */
    public void run() throws IOException, InterruptedException {
        Files.createDirectories(home.prepared());
        Path lock = home.prepared().resolve("lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            prepareKeycloak();
            prepare(broker().aotCache(), "the broker", broker()::part);
            prepare(store().aotCache(), "the store", store()::part);
            Directories.delete(scratch());
        }
    }

    private void prepareKeycloak() throws IOException, InterruptedException {
        KeycloakPreparation keycloak = keycloak();
        if (!keycloak.built()) {
            says.accept("Building Keycloak (once, about half a minute)");
            keycloak.build();
        }
        if (!keycloak.startedOnce()) {
            train("Keycloak", keycloak::startOnce);
        }
    }

    private void prepare(AotCache cache, String what, Function<List<String>, Part> part) throws InterruptedException {
        if (!cache.tried()) {
            train(what, () -> cache.train(part, () -> {}, log(cache.name())));
        }
    }

    private void train(String what, Training training) throws InterruptedException {
        says.accept("Making the start of " + what + " quicker (once)");
        try {
            training.run();
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception slowerOnly) {
            says.accept("The start of " + what + " stays slower: " + slowerOnly.getMessage());
        }
    }

    private KeycloakPreparation keycloak() {
        return new KeycloakPreparation(home, log(Keycloak.NAME));
    }

    private Broker broker() {
        Path data = scratch().resolve("broker");
        return new Broker(home, data, FreePorts.next(), FreePorts.next(), Topics.platform());
    }

    private Store store() {
        return new Store(home, scratch().resolve("store"), FreePorts.next());
    }

    /** Data of training runs. */
    private Path scratch() {
        return home.prepared().resolve("scratch");
    }

    private Path log(String name) {
        return logs.resolve(name + "-preparation.log");
    }
}
