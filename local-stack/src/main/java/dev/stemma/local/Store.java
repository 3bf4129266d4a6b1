package dev.stemma.local;

import dev.stemma.local.storing.StoreProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The local store: speaks MongoDB's wire protocol on loopback, its data on disk. For the local default and for tests only.
 *
 * @param home what it runs from
 * @param data its data directory
 * @param port for clients
 */
public record Store(StackHome home, Path data, int port) {

    private static final String NAME = "store";

    /** Makes the data directory absolute: the process runs in it. */
    public Store {
        data = data.toAbsolutePath();
    }

    /**
     * What clients connect to.
     *
     * @return a MongoDB connection string without a database
     */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port;
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
     * The cache that makes the store start faster.
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
                connectionString());
    }

    private JavaProgram program() {
        List<String> flags = Stream.concat(
                        JavaProgram.SMALL.stream(),
                        Stream.of(
                                "-Xms64m",
                                "-Xmx384m",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow"))
                .toList();
        return new JavaProgram(
                flags,
                home.libraries(),
                StoreProcess.class.getName(),
                List.of(data.toString(), Integer.toString(port)));
    }
}
