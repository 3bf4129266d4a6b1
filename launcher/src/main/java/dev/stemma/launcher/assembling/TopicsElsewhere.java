package dev.stemma.launcher.assembling;

import dev.stemma.local.JavaProgram;
import dev.stemma.local.Probe;
import dev.stemma.local.StackHome;
import dev.stemma.local.brokering.TopicCreationProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A broker that somebody else runs is ready once it can be reached and has the platform's topics. */
final class TopicsElsewhere implements Probe {
    private final Probe reachable;
    private final StackHome home;
    private final String servers;
    private final Path log;
    private boolean created;

    /**
     * @param log what the creation of the topics says goes there
     */
    TopicsElsewhere(Probe reachable, StackHome home, String servers, Path log) {
        this.reachable = reachable;
        this.home = home;
        this.servers = servers;
        this.log = log;
    }

    @Override
    public boolean ready() throws IOException {
        boolean there = reachable.ready();
        if (there && !created) {
            create();
            created = true;
        }
        return there;
    }

    private void create() throws IOException {
        JavaProgram program = new JavaProgram(
                List.of("-Xmx64m"), home.libraries(), TopicCreationProcess.class.getName(), List.of(servers));
        Process process = new ProcessBuilder(program.command(home, List.of()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("the topics could not be created on " + servers + ", see " + log);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while topics were created", e);
        }
    }
}
