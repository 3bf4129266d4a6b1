package dev.stemma.testing.guarding;

/** Whether any command was ever seen in this JVM: a guard that sees nothing guards nothing. */
final class Watching {

    private static final String SEEN = "stemma.test.store-commands-seen";

    private Watching() {}

    static void noted() {
        System.setProperty(SEEN, "true");
    }

    static boolean sawAny() {
        return Boolean.getBoolean(SEEN);
    }
}
