package dev.stemma.local.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that fails a sync may have lost what it was given, and succeed at the next: nothing may be answered after it. */
class AFailedSyncIsTheLastTest {

    @TempDir
    private Path directory;

    @BeforeAll
    static void register() {
        LossyFile.register();
    }

    /** A commit has several syncs; any of them may be the one. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void nothingIsAnsweredAfterIt(int syncsBefore) throws Exception {
        String file = "lossy:memFS:/failing-" + syncsBefore;
        List<Integer> answered = new ArrayList<>();
        TestStore store = TestStore.in(file);
        try {
            store.run(new Document("create", "kept"));
            LossyFile.failSync(file, syncsBefore, 1);
            assertThatThrownBy(() -> insertUntilRefused(store, answered)).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> insert(store, 1_000)).isInstanceOf(RuntimeException.class);

            Path disk = directory.resolve("after.mv");
            try (OutputStream out = Files.newOutputStream(disk)) {
                out.write(LossyFile.afterPowerFailure(file, new Random(syncsBefore)));
            }
            try (TestStore again = TestStore.in(disk.toString())) {
                assertThat(answered).allMatch(id -> again.collection("kept").count(new Document("_id", id), 0, 0) == 1);
            }
        } finally {
            FileUtils.delete(file);
        }
    }

    private static void insertUntilRefused(TestStore store, List<Integer> answered) {
        for (int id = 0; id < 100; id++) {
            insert(store, id);
            answered.add(id);
        }
    }

    private static void insert(TestStore store, int id) {
        store.insert("kept", new Document("_id", id));
    }
}
