package dev.stemma.launcher.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The file through which a supervisor tells the commands how things are. A reader never sees half of it. */
public final class StateFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path path;

    /** The state file at {@code path}, which need not exist. */
    public StateFile(Path path) {
        this.path = path;
    }

    /** Replaces the state in one step. */
    public void write(PlatformState state) {
        try {
            Path next = path.resolveSibling(path.getFileName() + ".next");
            Files.write(next, JSON.writeValueAsBytes(state));
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    /** What was last written; empty when nothing was, or when it was written by something else. */
    public Optional<PlatformState> read() {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(path), PlatformState.class));
        } catch (NoSuchFileException | JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** The state while its supervisor lives. */
    public Optional<PlatformState> running() {
        return read().filter(PlatformState::running);
    }

    /** The state of a platform that must be running for a command to make sense. */
    public PlatformState needed() {
        return running().orElseThrow(Refused::notRunning);
    }

    /** Forgets the state: nothing runs any more. */
    public void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + path, e);
        }
    }
}
