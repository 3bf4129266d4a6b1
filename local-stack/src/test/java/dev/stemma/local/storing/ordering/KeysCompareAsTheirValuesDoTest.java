package dev.stemma.local.storing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ValueComparator;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** {@code -Dstemma.store.seed=…} repeats a run. */
class KeysCompareAsTheirValuesDoTest {

    private static final int PAIRS = 50_000;

    private final long seed = Long.getLong("stemma.store.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final RandomValues values = new RandomValues(random);
    private final BsonOrder order = new BsonOrder();

    @Test
    void inTheOrderThatMongoDbDocuments() {
        for (int i = 0; i < PAIRS; i++) {
            Object one = values.next();
            Object other = values.next();
            int compared = Arrays.compareUnsigned(KeyWriter.ascending(one), KeyWriter.ascending(other));
            assertThat(Integer.signum(compared))
                    .as("seed %d: %s against %s", seed, one, other)
                    .isEqualTo(Integer.signum(order.compare(one, other)));
        }
    }

    @Test
    void severalInEitherDirection() {
        for (int i = 0; i < PAIRS / 4; i++) {
            boolean[] ascending = {random.nextBoolean(), random.nextBoolean(), random.nextBoolean()};
            Object[] one = {values.next(), values.next(), values.next()};
            Object[] other = {random.nextBoolean() ? one[0] : values.next(), values.next(), values.next()};
            assertThat(Integer.signum(Arrays.compareUnsigned(key(one, ascending), key(other, ascending))))
                    .as("seed %d: %s against %s", seed, Arrays.toString(one), Arrays.toString(other))
                    .isEqualTo(compare(one, other, ascending));
        }
    }

    @Test
    void andSayWhereEachValueEnds() {
        for (int i = 0; i < PAIRS / 4; i++) {
            boolean[] ascending = {random.nextBoolean(), random.nextBoolean()};
            Object[] both = {values.next(), values.next()};
            byte[] key = key(both, ascending);
            int first = KeyReader.end(key, 0, ascending[0]);
            assertThat(first)
                    .as("seed %d: %s", seed, Arrays.toString(both))
                    .isEqualTo(KeyWriter.ascending(both[0]).length);
            assertThat(KeyReader.end(key, first, ascending[1])).isEqualTo(key.length);
        }
    }

    @Test
    void asTheLibraryHasThemWhereItIsExact() {
        List<Supplier<Object>> exact = List.of(
                () -> random.nextInt(7) - 3,
                () -> (double) random.nextInt(7) / 2,
                () -> "ab".substring(random.nextInt(2)) + (char) ('a' + random.nextInt(3)),
                () -> Instant.ofEpochMilli(random.nextInt(3)),
                random::nextBoolean,
                () -> null);
        for (int i = 0; i < PAIRS / 4; i++) {
            Object one = exact.get(random.nextInt(exact.size())).get();
            Object other = exact.get(random.nextInt(exact.size())).get();
            int compared = Arrays.compareUnsigned(KeyWriter.ascending(one), KeyWriter.ascending(other));
            assertThat(Integer.signum(compared))
                    .as("seed %d: %s against %s", seed, one, other)
                    .isEqualTo(Integer.signum(ValueComparator.asc().compare(one, other)));
        }
    }

    private static byte[] key(Object[] values, boolean[] ascending) {
        KeyWriter key = new KeyWriter();
        for (int i = 0; i < values.length; i++) {
            key.add(values[i], ascending[i]);
        }
        return key.toBytes();
    }

    private int compare(Object[] one, Object[] other, boolean[] ascending) {
        for (int i = 0; i < one.length; i++) {
            int compared = Integer.signum(order.compare(one[i], other[i]));
            if (compared != 0) {
                return ascending[i] ? compared : -compared;
            }
        }
        return 0;
    }
}
