package dev.stemma.launcher.preparing;

import dev.stemma.launcher.assembling.Assembly;
import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.Installation;
import dev.stemma.launcher.platform.PlatformOptions;
import dev.stemma.local.Preparation;
import dev.stemma.local.StackHome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** What is done once after a build, so that every later start is quick. What fits already is left alone. */
public final class QuickStarts {
    private final Installation installation;
    private final StackHome home;
    private final Consumer<String> says;

    /**
     * @param says is told each step as it begins, for people
     */
    public QuickStarts(Installation installation, Consumer<String> says) {
        this.installation = installation;
        this.home = new StackHome(installation.root());
        this.says = says;
    }

    /**
     * Prepares what is missing; some minutes after a fresh build, nothing later.
     *
     * @param services whether the services' caches are made too: they start without, only slower
     * @throws IOException when Keycloak could not be built, without which nothing runs
     */
    public void ensure(boolean services) throws IOException, InterruptedException {
        Preparation parts = new Preparation(home, home.prepared().resolve("logs"), says);
        if (!parts.done()) {
            parts.run();
        }
        if (services && !servicesDone()) {
            prepareServices();
        }
    }

    private boolean servicesDone() {
        Assembly assembly = new Assembly(installation, scratch(), PlatformOptions.onPort(1));
        return assembly.services().stream()
                .allMatch(service -> assembly.cache(service).tried());
    }

    private void prepareServices() throws IOException, InterruptedException {
        Path lock = home.prepared().resolve("services.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (!servicesDone()) {
                says.accept("Making the starts of the services quicker (once per build, a minute or two)");
                Files.createDirectories(scratch().path());
                new ServiceTraining(installation, scratch(), home.prepared().resolve("logs"), says).run();
            }
        }
    }

    private DataDirectory scratch() {
        return new DataDirectory(home.prepared().resolve("services-scratch"));
    }
}
