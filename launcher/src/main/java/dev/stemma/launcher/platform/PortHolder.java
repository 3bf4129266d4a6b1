package dev.stemma.launcher.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out which process listens on a port, where the system tells (Linux, and only for processes that we may look at). */
final class PortHolder {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENING = "0A";
    private static final int COMMAND_LENGTH = 80;

    private PortHolder() {}

    /** For example {@code process 4711 (python3 -m http.server 8080)}. */
    static Optional<String> of(int port) {
        try {
            Optional<String> inode = listeningSocket(port);
            return inode.isEmpty() ? Optional.empty() : ownerOf("socket:[" + inode.get() + "]");
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> listeningSocket(int port) throws IOException {
        String suffix = ":%04X".formatted(port);
        for (Path table : TABLES) {
            if (!Files.isReadable(table)) {
                continue;
            }
            Optional<String> inode = Files.readAllLines(table).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns[1].endsWith(suffix) && columns[3].equals(LISTENING))
                    .map(columns -> columns[9])
                    .findFirst();
            if (inode.isPresent()) {
                return inode;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ownerOf(String socket) throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process -> process.getFileName().toString().chars().allMatch(Character::isDigit))
                    .filter(process -> holds(process, socket))
                    .map(PortHolder::describe)
                    .findFirst();
        }
    }

    private static boolean holds(Path process, String socket) {
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            return files.anyMatch(file -> pointsTo(file, socket));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean pointsTo(Path file, String socket) {
        try {
            return Files.readSymbolicLink(file).toString().equals(socket);
        } catch (IOException e) {
            return false;
        }
    }

    private static String describe(Path process) {
        String command = "";
        try {
            command = Files.readString(process.resolve("cmdline"))
                    .replace('\0', ' ')
                    .strip();
        } catch (IOException e) {
            // It has just ended, or is not ours: its number is all that can be said.
        }
        if (command.contains("dev.stemma.local.Guarded")) {
            return "process " + process.getFileName() + ", part of another Stemma" + runningIn(process);
        }
        String cut = command.length() > COMMAND_LENGTH ? command.substring(0, COMMAND_LENGTH) + "…" : command;
        return "process " + process.getFileName() + (cut.isEmpty() ? "" : " (" + cut + ")");
    }

    private static String runningIn(Path process) {
        try {
            return " that runs in " + Files.readSymbolicLink(process.resolve("cwd"));
        } catch (IOException e) {
            return " that is running";
        }
    }
}
