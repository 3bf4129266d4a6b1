package dev.stemma.local.storing.planning;

import dev.stemma.local.storing.ordering.KeyWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** What a query demands of one field, as far as an index can tell. */
final class FieldCondition {

    private static final byte[] NONE = KeyWriter.ascending(null);

    private List<byte[]> points;
    private final List<Interval> intervals = new ArrayList<>();
    private boolean several;

    /** Any of these values; a second demand of this kind is left to the filter. */
    void anyOf(Collection<byte[]> values) {
        TreeSet<byte[]> distinct = new TreeSet<>(Arrays::compareUnsigned);
        distinct.addAll(values);
        several |= points != null || !intervals.isEmpty();
        if (points == null || distinct.size() < points.size()) {
            points = List.copyOf(distinct);
        }
    }

    void within(Interval interval) {
        several |= points != null;
        intervals.add(interval);
    }

    boolean hasPoints() {
        return points != null;
    }

    boolean isOnePoint() {
        return points != null && points.size() == 1;
    }

    List<byte[]> points() {
        return points;
    }

    boolean hasInterval() {
        return !intervals.isEmpty();
    }

    /** Of a field with arrays, different elements may meet different demands: then only one of them narrows the range. */
    Interval interval(boolean multikey) {
        return multikey
                ? intervals.getFirst()
                : intervals.stream().reduce(Interval::and).orElseThrow();
    }

    /** All demands together as one interval that may hold more. */
    Interval hull() {
        return points == null
                ? intervals.getFirst()
                : points.stream().map(Interval::point).reduce(Interval::around).orElse(null);
    }

    /** Whether an index on the field alone answers exactly this. */
    boolean isExact(boolean multikey) {
        return !several && (!multikey || intervals.isEmpty() && isOnePoint());
    }

    /** Whether every value that meets this meets the other too. */
    boolean implies(FieldCondition other) {
        if (other.points != null) {
            return points != null && points.stream().allMatch(other::hasPoint);
        }
        Interval mine = hull();
        return mine != null && other.intervals.stream().allMatch(mine::isWithin);
    }

    private boolean hasPoint(byte[] value) {
        return points.stream().anyMatch(point -> Arrays.equals(point, value));
    }

    /** Whether only documents that have the field can meet it. */
    boolean demandsPresence() {
        return points == null
                ? intervals.stream().anyMatch(interval -> !interval.contains(NONE))
                : points.stream().noneMatch(point -> Arrays.equals(point, NONE));
    }
}
