package dev.stemma.local.storing.reading;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;

/** Several sequences in order as one, each document once. */
final class Merge implements Iterator<Long> {

    private record Head(Candidate first, Iterator<Candidate> rest) implements Comparable<Head> {
        @Override
        public int compareTo(Head other) {
            return first.compareTo(other.first);
        }
    }

    private final PriorityQueue<Head> heads = new PriorityQueue<>();
    private final Set<Long> seen;
    private Long next;

    /** Of sequences; {@code repeats} tells whether a document may come more than once. */
    Merge(List<Iterator<Candidate>> sequences, boolean repeats) {
        this.seen = repeats ? new HashSet<>() : null;
        sequences.forEach(this::push);
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Long next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Long position = next;
        advance();
        return position;
    }

    private void push(Iterator<Candidate> sequence) {
        if (sequence.hasNext()) {
            heads.add(new Head(sequence.next(), sequence));
        }
    }

    private void advance() {
        next = null;
        while (next == null && !heads.isEmpty()) {
            Head least = heads.poll();
            push(least.rest());
            if (seen == null || seen.add(least.first().position())) {
                next = least.first().position();
            }
        }
    }
}
