package dev.stemma.testing.guarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentAndGuardAllowTheSameTest {

    private static final Pattern LITERAL = Pattern.compile("`([^`]+)`");

    private final String document = read();

    @Test
    void commands() {
        Set<String> named = document.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> literals(line.split("\\|")[1]))
                .collect(Collectors.toSet());

        assertThat(named).isEqualTo(PortableSubset.COMMANDS.keySet());
    }

    @Test
    void operatorsOfFilters() {
        assertThat(operatorsIn("In filters:")).isEqualTo(union(PortableFilters.OPERATORS, PortableFilters.BRANCHES));
    }

    @Test
    void operatorsOfUpdates() {
        assertThat(operatorsIn("In updates:")).isEqualTo(union(PortableUpdates.OPERATORS, PortableUpdates.OF_PUSH));
    }

    @Test
    void stagesOfPipelines() {
        assertThat(operatorsIn("In pipelines:"))
                .isEqualTo(union(PortablePipelines.STAGES, PortablePipelines.ACCUMULATORS));
    }

    /** Of one item of a list, which may have several lines. */
    private Set<String> operatorsIn(String item) {
        int start = document.indexOf("- " + item);
        assertThat(start).as(item).isNotNegative();
        String text = document.substring(start + 1).split("\n- |\n\n")[0];
        return literals(text).filter(literal -> literal.startsWith("$")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> literals(String text) {
        return LITERAL.matcher(text).results().map(found -> found.group(1));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private static String read() {
        try {
            return Files.readString(Path.of(System.getProperty("stemma.root"), "docs", "portable-subset.md"));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
