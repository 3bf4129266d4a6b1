package dev.stemma.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Writers who race on one article. Each accepted edit adds a token that nobody else has, on a line of its own; some say
 * that they remove another's. {@link #check()} then holds what was accepted against what is there. Often a writer goes
 * on from a text that he knows to be stale, so that whoever ignores the base is found out even without a race.
 */
public final class RacingWriters {

    /** Tokens in a text above which writers remove as many as they add. */
    private static final int MANY_TOKENS = 40;

    private static final int MOST_EDITS_OF_ONE_BASE = 3;
    private static final String TOKEN = "token-";

    private final Edited article;
    private final long seed;
    private final Shown origin;
    private final ConcurrentLinkedQueue<Accepted> accepted = new ConcurrentLinkedQueue<>();

    /**
     * A race on an article that exists and that nobody else edits.
     *
     * @param seed decides what each writer tries; the order in which they come is not decided
     */
    public RacingWriters(Edited article, long seed) {
        this.article = article;
        this.seed = seed;
        this.origin = article.read();
    }

    /** The article as writers see it. */
    public interface Edited {

        /** The head. */
        Shown read();

        /**
         * Edits.
         *
         * @param base id of the revision that the source was made from
         * @return what was published; empty when the edit was refused since it overlaps with others
         */
        Optional<Shown> edit(long base, String source);
    }

    /**
     * A revision.
     *
     * @param revision its id
     * @param parents what it was made from; the first is the head that it replaced
     * @param source its text
     */
    public record Shown(long revision, List<Long> parents, String source) {}

    private record Accepted(Shown shown, String added, String removed) {}

    /** A text in which tokens find room without touching each other. */
    public static String roomyText() {
        return String.join(
                        "\n",
                        IntStream.range(0, 60)
                                .mapToObj(i -> "Line " + i + " of the story.")
                                .toList()) + "\n";
    }

    /**
     * Lets writers race, each until it has edited enough.
     *
     * @param more whether a writer that has made so many tries goes on
     */
    public RacingWriters race(int writers, IntPredicate more) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                Writer one = new Writer(writer);
                running.add(threads.submit(() -> one.write(more)));
            }
            for (Future<?> writer : running) {
                writer.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(said("A writer failed: " + e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return this;
    }

    /** How many edits were accepted. */
    public int accepted() {
        return accepted.size();
    }

    /**
     * Checks that no accepted edit is lost: the head holds exactly the tokens that were added and not removed, every
     * revision follows the one that it replaced, and changes nothing but what its writer asked for.
     *
     * @throws AssertionError that says what is wrong
     */
    public void check() {
        Shown head = article.read();
        List<String> expected =
                new ArrayList<>(accepted.stream().map(Accepted::added).toList());
        accepted.forEach(edit -> expected.remove(edit.removed()));
        equal(
                "tokens of the head",
                expected.stream().sorted().toList(),
                tokens(head.source()).stream().sorted().toList());
        Map<Long, Shown> revisions = new HashMap<>(Map.of(origin.revision(), origin));
        accepted.forEach(edit -> revisions.put(edit.shown().revision(), edit.shown()));
        checkChain(head, revisions);
        accepted.forEach(
                edit -> checkChange(edit, revisions.get(edit.shown().parents().getFirst())));
    }

    private void checkChain(Shown head, Map<Long, Shown> revisions) {
        int length = 1;
        Shown revision = revisions.get(head.revision());
        while (revision != null && revision.revision() != origin.revision()) {
            revision = revisions.get(revision.parents().getFirst());
            length++;
        }
        equal("revisions on the way from the head to the first", revisions.size(), revision == null ? -1 : length);
    }

    private void checkChange(Accepted edit, Shown parent) {
        List<String> before = lines(parent.source());
        List<String> after = lines(edit.shown().source());
        if (!after.remove(edit.added())) {
            throw new AssertionError(said(edit.added() + " is not in its own revision"));
        }
        before.remove(edit.removed());
        equal("what " + edit.shown().revision() + " left alone of " + parent.revision(), before, after);
    }

    private void equal(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(said(what + ": expected " + expected + " but there is " + actual));
        }
    }

    private String said(String what) {
        return what + " (seed " + seed + ")";
    }

    private static List<String> lines(String source) {
        return new ArrayList<>(source.lines().toList());
    }

    private static List<String> tokens(String source) {
        return source.lines().filter(line -> line.startsWith(TOKEN)).toList();
    }

    private final class Writer {

        private final int number;
        private final Random random;
        private int tries;

        Writer(int number) {
            this.number = number;
            this.random = new Random(seed + number);
        }

        void write(IntPredicate more) {
            while (more.test(tries)) {
                Shown base = article.read();
                boolean merged = true;
                for (int edits = 1 + random.nextInt(MOST_EDITS_OF_ONE_BASE); edits > 0 && merged; edits--) {
                    merged = edit(base);
                }
            }
        }

        private boolean edit(Shown base) {
            List<String> tokens = tokens(base.source());
            List<String> lines = lines(base.source());
            boolean removes = !tokens.isEmpty() && (tokens.size() > MANY_TOKENS || random.nextInt(4) == 0);
            String removed = removes ? tokens.get(random.nextInt(tokens.size())) : null;
            String added = TOKEN + number + "-" + tries++;
            lines.remove(removed);
            lines.add(random.nextInt(lines.size() + 1), added);
            Optional<Shown> shown = article.edit(base.revision(), String.join("\n", lines) + "\n");
            shown.ifPresent(revision -> accepted.add(new Accepted(revision, added, removed)));
            return shown.isPresent();
        }
    }
}
