package dev.stemma.testing.guarding;

import java.util.List;

/**
 * What must not be, until it is reported. Kept in a system property, which every class loader of a test JVM shares.
 *
 * @param property its name
 */
record Findings(String property) {

    /** Those that fail the running test class. */
    static final Findings OF_THE_TEST_RUN = new Findings("stemma.test.store-findings");

    private static final String BETWEEN = "\n\n";

    void add(String finding) {
        System.getProperties().merge(property, finding, (before, next) -> before + BETWEEN + next);
    }

    /** Hands over what was found since the last time. */
    List<String> take() {
        Object found = System.getProperties().remove(property);
        return found == null ? List.of() : List.of(found.toString().split(BETWEEN));
    }
}
