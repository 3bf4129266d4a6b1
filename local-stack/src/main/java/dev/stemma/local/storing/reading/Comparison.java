package dev.stemma.local.storing.reading;

import de.bwaldvogel.mongo.bson.Document;
import dev.stemma.local.storing.ordering.KeyWriter;
import dev.stemma.local.storing.ordering.TypeTag;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * {@code $gt}, {@code $gte}, {@code $lt} and {@code $lte} as MongoDB has them: strings by code point, numbers exactly, any
 * element of an array for itself. The library compares strings by UTF-16 unit and numbers of different types inexactly.
 */
final class Comparison implements Predicate<Document> {

    private final String[] path;
    private final IntPredicate wanted;
    private final byte type;
    private final byte[] operand;

    Comparison(String path, String operator, Object operand) {
        this.path = path.split("\\.", -1);
        this.wanted = wanted(operator);
        this.type = TypeTag.of(operand);
        this.operand = KeyWriter.ascending(operand);
    }

    private static IntPredicate wanted(String operator) {
        return switch (operator) {
            case "$gt" -> sign -> sign > 0;
            case "$gte" -> sign -> sign >= 0;
            case "$lt" -> sign -> sign < 0;
            default -> sign -> sign <= 0;
        };
    }

    @Override
    public boolean test(Document document) {
        return anyAt(document, 0);
    }

    private boolean anyAt(Object value, int depth) {
        if (depth == path.length) {
            return value instanceof List<?> elements ? elements.stream().anyMatch(this::holds) : holds(value);
        }
        return switch (value) {
            case Document document -> anyAt(document.getOrMissing(path[depth]), depth + 1);
            case List<?> list -> anyIn(list, depth);
            case null, default -> false;
        };
    }

    private boolean anyIn(List<?> list, int depth) {
        boolean numeric = !path[depth].isEmpty()
                && path[depth].length() < 10
                && path[depth].chars().allMatch(Character::isDigit);
        if (numeric && Integer.parseInt(path[depth]) < list.size()) {
            return anyAt(list.get(Integer.parseInt(path[depth])), depth + 1);
        }
        return list.stream().anyMatch(element -> anyAt(element, depth));
    }

    private boolean holds(Object value) {
        return TypeTag.of(value) == type && wanted.test(Arrays.compareUnsigned(KeyWriter.ascending(value), operand));
    }
}
