package dev.stemma.testing.guarding;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class during which the {@link StoreGuard} found something, and a Quarkus test that it did not watch. JUnit finds
 * it by itself.
 */
public final class FindingsFailTheirTest implements AfterAllCallback {

    private static final String QUARKUS_TEST = "io.quarkus.test.junit.QuarkusTest";

    private final Findings findings;

    /** For the service loader. */
    public FindingsFailTheirTest() {
        this(Findings.OF_THE_TEST_RUN);
    }

    FindingsFailTheirTest(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List<String> found = findings.take();
        if (!found.isEmpty()) {
            throw new AssertionError(
                    "The store was asked what a service must not ask:\n\n" + String.join("\n\n", found) + "\n");
        }
        if (isQuarkusTest(context) && !Watching.sawAny()) {
            throw new AssertionError(
                    "The store's guard saw no command of this service. Is the test kit still indexed, so"
                            + " that Quarkus takes its CommandListener up?");
        }
    }

    private static boolean isQuarkusTest(ExtensionContext context) {
        return context.getTestClass().stream()
                .flatMap(test -> java.util.Arrays.stream(test.getAnnotations()))
                .anyMatch(annotation -> annotation.annotationType().getName().equals(QUARKUS_TEST));
    }
}
