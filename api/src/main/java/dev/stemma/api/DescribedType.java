package dev.stemma.api;

import java.util.Map;

/**
 * A record or an enum of our sources, and what its Javadoc says.
 *
 * @param type its name in Java
 * @param name name of its schema
 * @param description what it is
 * @param components the components of a record, in order
 */
record DescribedType(String type, String name, String description, Map<String, Component> components) {

    /**
     * A component of a record.
     *
     * @param description what it is
     * @param optional whether it is left out rather than null
     * @param unwrapped type whose components stand in its place, or null
     */
    record Component(String description, boolean optional, String unwrapped) {

        boolean isNullable() {
            return !optional && description.matches(".*\\bor null\\b.*");
        }
    }

    /** How many of these properties it has. */
    long shared(Iterable<String> properties) {
        long count = 0;
        for (String property : properties) {
            count += components.containsKey(property) ? 1 : 0;
        }
        return count;
    }
}
