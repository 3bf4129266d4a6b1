package dev.stemma.testing.guarding;

import org.bson.BsonValue;

/** Values that options of commands may have. */
final class Values {

    private Values() {}

    /** 1 or -1. */
    static boolean isDirection(BsonValue value) {
        return value.isNumber() && Math.abs(value.asNumber().doubleValue()) == 1;
    }

    /** In or out: 1, 0, true or false. */
    static boolean isSwitch(BsonValue value) {
        return value.isBoolean()
                || value.isNumber()
                        && (value.asNumber().doubleValue() == 0
                                || value.asNumber().doubleValue() == 1);
    }

    /** A value of a document, or the name of a field that has one. */
    static boolean isPlain(BsonValue value) {
        return switch (value) {
            case org.bson.BsonDocument document ->
                document.entrySet().stream()
                        .allMatch(field -> !field.getKey().startsWith("$") && isPlain(field.getValue()));
            case org.bson.BsonArray array -> array.stream().allMatch(Values::isPlain);
            default -> true;
        };
    }
}
