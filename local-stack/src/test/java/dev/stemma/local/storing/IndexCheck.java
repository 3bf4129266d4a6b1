package dev.stemma.local.storing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.local.storing.indexing.OrderedIndex;
import dev.stemma.local.storing.indexing.Positions;
import dev.stemma.local.storing.reading.Codec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeSet;

/** Compares every index of a collection with what it should hold of its documents. */
final class IndexCheck {

    private IndexCheck() {}

    static void of(IndexedCollection collection) {
        for (OrderedIndex index : collection.files().indexes()) {
            TreeSet<byte[]> wanted = new TreeSet<>(Arrays::compareUnsigned);
            collection.files().data().forEach((position, bytes) -> index.keys(Codec.decode(bytes))
                    .forEach(key -> wanted.add(Positions.append(key, position))));
            assertThat(index.map().keyList().stream().map(HexFormat.of()::formatHex))
                    .as(collection + " " + index.getName())
                    .containsExactlyElementsOf(
                            wanted.stream().map(HexFormat.of()::formatHex).toList());
        }
    }
}
