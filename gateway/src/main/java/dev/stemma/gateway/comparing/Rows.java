package dev.stemma.gateway.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The rows of a comparison. */
final class Rows {

    private Rows() {}

    /** Reads the lines of the API; where their numbers leap, a gap stands between. */
    static List<Row> of(JsonNode lines) {
        List<Row> rows = new ArrayList<>();
        int nextFrom = 1;
        int nextTo = 1;
        for (JsonNode line : lines) {
            Row row = Row.of(line);
            boolean leaps = row.isInBefore() && row.from() > nextFrom || row.isInAfter() && row.to() > nextTo;
            if (leaps) {
                rows.add(Row.gap());
            }
            nextFrom = row.isInBefore() ? row.from() + 1 : nextFrom;
            nextTo = row.isInAfter() ? row.to() + 1 : nextTo;
            rows.add(row);
        }
        return rows;
    }
}
