package dev.stemma.launcher.checking;

import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.Programs;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What the machine offers. */
final class Machine {
    private static final int NEEDED_JDK = 25;
    private static final long NEEDED_MEMORY_MIB = 2_048;
    private static final long NEEDED_DISK_MIB = 3_072;
    private static final long MAVEN_SECONDS = 20;

    private Machine() {}

    static Finding jdk() {
        int version = Runtime.version().feature();
        String where = "Java " + Runtime.version() + " in " + System.getProperty("java.home");
        return version >= NEEDED_JDK
                ? Finding.fine("JDK", where)
                : Finding.wrong(
                        "JDK", where + "; " + NEEDED_JDK + " or newer is needed. Start with the stemma script.");
    }

    static Finding maven() throws IOException, InterruptedException {
        Optional<Path> maven = Programs.find("mvn");
        if (maven.isEmpty()) {
            return Finding.wrong("Maven", "not on the PATH. Debian: apt-get install maven; SDKMAN: sdk install maven");
        }
        Process process = new ProcessBuilder(maven.get().toString(), "-B", "-v")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean well = process.waitFor(MAVEN_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        String version = said.lines()
                .map(line -> line.replaceAll("\\e\\[[0-9;]*m", ""))
                .filter(line -> line.startsWith("Apache Maven"))
                .findFirst()
                .orElse(said.strip());
        return well
                ? Finding.fine("Maven", version)
                : Finding.wrong("Maven", maven.get() + " does not run: " + version);
    }

    static Finding memory() throws IOException {
        long available = availableMiB();
        String sentence = available + " MiB to be had";
        return available >= NEEDED_MEMORY_MIB
                ? Finding.fine("memory", sentence)
                : Finding.note("memory", sentence + "; the whole platform wants about " + NEEDED_MEMORY_MIB + " MiB");
    }

    private static long availableMiB() throws IOException {
        Path info = Path.of("/proc/meminfo");
        if (Files.isReadable(info)) {
            return Files.readAllLines(info).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        }
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() >> 20
                : 0;
    }

    static Finding disk(DataDirectory data) throws IOException {
        long usable = Files.getFileStore(data.run()).getUsableSpace() >> 20;
        String sentence = usable + " MiB free where " + data.path() + " is";
        return usable >= NEEDED_DISK_MIB
                ? Finding.fine("disk", sentence)
                : Finding.note("disk", sentence + "; " + NEEDED_DISK_MIB + " MiB are comfortable");
    }

    static Finding browser() {
        return Programs.find(Programs.BROWSERS)
                .map(path -> Finding.fine("browser", path.toString()))
                .orElseGet(() -> Finding.note(
                        "browser", "no Chromium; only stemma test needs it. Debian: apt-get install chromium"));
    }
}
