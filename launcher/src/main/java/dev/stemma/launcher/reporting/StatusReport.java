package dev.stemma.launcher.reporting;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.launcher.platform.PartState;
import dev.stemma.launcher.platform.PlatformState;
import dev.stemma.launcher.platform.ResidentMemory;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;

/**
 * What {@code status --json} prints.
 *
 * @param ready everything answers
 * @param parts in the order in which they start
 */
record StatusReport(boolean ready, List<Part> parts) {

    /**
     * One part.
     *
     * @param pid null while no process of ours runs
     * @param residentMiB memory that the process really holds; null when it cannot be known
     */
    record Part(String name, Long pid, String state, String url, int restarts, Long residentMiB) {}

    static StatusReport notRunning() {
        return new StatusReport(false, List.of());
    }

    static StatusReport of(PlatformState state) {
        return new StatusReport(
                state.ready(), state.parts().stream().map(StatusReport::part).toList());
    }

    private static Part part(PartState part) {
        Long pid = part.process() == null ? null : part.process().pid();
        OptionalLong memory = pid == null ? OptionalLong.empty() : ResidentMemory.mebibytesOf(pid);
        return new Part(
                part.name(),
                pid,
                part.phase().word(),
                part.url(),
                part.restarts(),
                memory.isPresent() ? memory.getAsLong() : null);
    }

    long totalMiB() {
        return parts.stream()
                .mapToLong(part -> part.residentMiB() == null ? 0 : part.residentMiB())
                .sum();
    }

    String toJson() {
        try {
            return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
