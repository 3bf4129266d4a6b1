package dev.stemma.revision.recording.attributing;

import dev.stemma.revision.Origins;
import dev.stemma.revision.Origins.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns one origin for each word into runs and back. */
final class Runs {

    private Runs() {}

    /** Runs of words with the same origin; lengths in words. */
    static Run[] of(long[] origins) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int at = 1; at <= origins.length; at++) {
            if (at == origins.length || origins[at] != origins[start]) {
                runs.add(new Run(at - start, origins[start]));
                start = at;
            }
        }
        return runs.toArray(Run[]::new);
    }

    /** One origin for each word of runs whose lengths are words. */
    static long[] spread(Origins runs) {
        long[] origins = new long[runs.length()];
        int at = 0;
        for (Run run : runs.runs()) {
            Arrays.fill(origins, at, at + run.length(), run.revision());
            at += run.length();
        }
        return origins;
    }

    /** The runs of a text; lengths in UTF-16 units. */
    static Origins of(Words words, long[] origins) {
        List<Run> runs = new ArrayList<>();
        int word = 0;
        for (Run run : of(origins)) {
            int length = 0;
            for (int end = word + run.length(); word < end; word++) {
                length += words.length(word);
            }
            runs.add(new Run(length, run.revision()));
        }
        return new Origins(runs);
    }

    /** One origin for each word of a text. */
    static long[] spread(Words words, Origins runs) {
        long[] origins = new long[words.count()];
        int word = 0;
        long covered = 0;
        long position = 0;
        for (Run run : runs.runs()) {
            covered += run.length();
            for (; word < origins.length && position < covered; word++) {
                origins[word] = run.revision();
                position += words.length(word);
            }
        }
        if (word < origins.length) {
            throw new IllegalArgumentException("The origins do not cover the text.");
        }
        return origins;
    }
}
