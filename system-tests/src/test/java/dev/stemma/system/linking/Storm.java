package dev.stemma.system.linking;

import static dev.stemma.system.Wiki.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.system.AtOnce;
import dev.stemma.system.Wiki;
import dev.stemma.system.Wiki.Answer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Articles that link to each other, are renamed with repair, there and back, and are edited all the while. */
final class Storm {

    private static final int AT_ONCE = 8;
    private static final int RENAMERS = 4;
    private static final int WRITERS = 4;
    private static final int LINES = 12;
    private static final int BACK_ONE_IN = 4;

    private final Wiki renamer;
    private final Wiki writer;
    private final long seed;
    private final List<StormyArticle> articles;
    private final Collection<String> repairs = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();

    Storm(Wiki renamer, Wiki writer, long seed, int size) {
        this.renamer = renamer;
        this.writer = writer;
        this.seed = seed;
        this.articles = IntStream.range(0, size)
                .mapToObj(i -> new StormyArticle(i, "Storm " + seed + " article " + i))
                .toList();
    }

    List<StormyArticle> articles() {
        return articles;
    }

    /** Where the progress of each repair can be read. */
    Collection<String> repairs() {
        return repairs;
    }

    /** How many edits overlapped with another, or named a title that was just given up. */
    int refused() {
        return refused.get();
    }

    void create() throws InterruptedException, ExecutionException {
        AtOnce.all(AT_ONCE, articles, created -> {
            JsonNode made =
                    writer.create(created.title(), text(created)).expect(201).json();
            created.created(made.path("id").asLong());
            return created;
        });
    }

    /**
     * Renames so many times, and edits all the while, also while links are repaired.
     *
     * @param calm waits until they are
     */
    void rage(int renames, Runnable calm) throws InterruptedException, ExecutionException {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger left = new AtomicInteger(renames);
        Thread[] writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> Thread.ofVirtual().unstarted(() -> write(new Random(seed + i), over)))
                .toArray(Thread[]::new);
        Collection<Throwable> failures = new ConcurrentLinkedQueue<>();
        for (Thread thread : writers) {
            thread.setUncaughtExceptionHandler((failed, e) -> failures.add(e));
            thread.start();
        }
        try {
            AtOnce.all(RENAMERS, IntStream.range(0, RENAMERS).boxed().toList(), i -> {
                RandomGenerator random = new Random(seed - 1 - i);
                while (left.getAndDecrement() > 0) {
                    rename(articles.get(random.nextInt(articles.size())), random);
                }
                return i;
            });
            calm.run();
        } finally {
            over.set(true);
            for (Thread thread : writers) {
                thread.join();
            }
        }
        failures.forEach(e -> {
            throw new AssertionError("A writer failed", e);
        });
    }

    /** Half of the old titles lead nowhere afterwards, so that only the repair keeps links to them from breaking. */
    private void rename(StormyArticle renamed, RandomGenerator random) {
        renamed.renaming.lock();
        try {
            List<String> titles = renamed.titles();
            boolean back = titles.size() > 1 && random.nextInt(BACK_ONE_IN) == 0;
            String next = back ? titles.get(titles.size() - 2) : titles.getFirst() + " v" + titles.size();
            Answer answer = renamer.send(
                            "POST",
                            article(renamed.title()) + "/rename",
                            Map.of("title", next, "leaveRedirect", random.nextBoolean(), "repairLinks", true))
                    .expect(200);
            String link = answer.headers().get("link");
            repairs.add(link.substring(1, link.indexOf('>')));
            renamed.renamed(next);
        } finally {
            renamed.renaming.unlock();
        }
    }

    private void write(RandomGenerator random, AtomicBoolean over) {
        for (int i = 0; !over.get(); i++) {
            StormyArticle edited = articles.get(random.nextInt(articles.size()));
            StormyArticle linked = articles.get(random.nextInt(articles.size()));
            String added = "added " + seed + "." + Thread.currentThread().threadId() + "." + i + ".";
            edit(
                    edited,
                    added,
                    " It " + added + " and sees [[" + linked.title() + "|" + linked.label() + "]].",
                    random);
        }
    }

    private void edit(StormyArticle edited, String added, String sentence, RandomGenerator random) {
        Answer read = writer.get("/api/v1/article-ids/" + edited.id()).expect(200);
        String[] lines = read.json().path("source").asText().split("\n", -1);
        lines[random.nextInt(LINES) * 2] += sentence;
        Answer answer = writer.edit(read.json().path("title").asText(), read.revision(), String.join("\n", lines));
        if (answer.status() == 404 || answer.status() == 409) {
            refused.incrementAndGet();
        } else {
            answer.expect(200);
            edited.added().add(added);
        }
    }

    /** A line for each label, with an empty one behind it. */
    private String text(StormyArticle of) {
        RandomGenerator random = new Random(seed + of.label().hashCode());
        return IntStream.range(0, LINES)
                .mapToObj(line -> {
                    StormyArticle linked = articles.get(random.nextInt(articles.size()));
                    return line % 2 == 0
                            ? "Line " + line + " knows [[" + linked.title() + "|" + linked.label() + "]].\n"
                            : "Line " + line + " names [[" + linked.title() + "]].\n";
                })
                .collect(Collectors.joining("\n"));
    }
}
