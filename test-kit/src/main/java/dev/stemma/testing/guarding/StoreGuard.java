package dev.stemma.testing.guarding;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bson.BsonDocument;

/**
 * Looks at every command that a test sends to the store, once per shape. Outside the portable subset, or read without an index,
 * it becomes a finding, and {@link FindingsFailTheirTest} fails the test class. What is allowed is in docs/portable-subset.md.
 *
 * <p>Quarkus takes it up by itself, as every {@link CommandListener} on the class path; other tests add it to their client.
 */
public final class StoreGuard implements CommandListener {

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    /** Those of which the store could say how it serves them. */
    private final Set<String> judged = ConcurrentHashMap.newKeySet();

    private final Explanations explanations;
    private final Consumer<String> findings;

    /** Watches for the running test class, on the store that the tests run on. */
    public StoreGuard() {
        this(System.getProperty("stemma.test.mongodb-uri"), Findings.OF_THE_TEST_RUN::add);
    }

    /**
     * Watches a store for somebody else.
     *
     * @param store its connection string
     * @param findings told what must not be, once per shape
     */
    public StoreGuard(String store, Consumer<String> findings) {
        this.explanations = new Explanations(store);
        this.findings = findings;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        Watching.noted();
        try {
            judge(event.getDatabaseName(), event.getCommandName(), event.getCommand());
        } catch (RuntimeException broken) {
            // the driver would swallow it
            findings.accept("The store's guard failed at " + event.getCommandName() + ": " + broken);
        }
    }

    private void judge(String database, String name, BsonDocument command) {
        String shape = CommandShape.of(name, command);
        if (judged.contains(shape)) {
            return;
        }
        if (seen.add(shape)) {
            CommandRecord.add(shape);
            PortableSubset.problems(name, command)
                    .forEach(problem -> findings.accept(shape + "\n  " + problem
                            + " Write it with what docs/portable-subset.md allows, or add it there and to"
                            + " PortableSubset when MongoDB 7, 8 and the local store do it alike."));
        }
        if (hasBeenServed(database, name, command, shape)) {
            judged.add(shape);
        }
    }

    private boolean hasBeenServed(String database, String name, BsonDocument command, String shape) {
        for (BsonDocument lookup : Lookups.of(name, command)) {
            switch (explanations.of(database, lookup)) {
                case INDEXED -> {
                    // as it should be
                }
                case UNKNOWN -> {
                    return false;
                }
                case SCANNED ->
                    findings.accept(shape + "\n  No index serves this: the store reads the whole collection."
                            + " Declare one in the Schema of "
                            + lookup.getString("find").getValue()
                            + ", or look documents up by _id.");
            }
        }
        return true;
    }
}
