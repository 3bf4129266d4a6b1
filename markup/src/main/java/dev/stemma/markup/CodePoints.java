package dev.stemma.markup;

/** Turns offsets in chars into offsets in code points. */
final class CodePoints {

    private static final int STEP = 512;

    private final String text;
    private final int[] counts;

    CodePoints(String text) {
        this.text = text;
        this.counts = new int[text.length() / STEP + 1];
        for (int i = 1; i < counts.length; i++) {
            counts[i] = counts[i - 1] + text.codePointCount((i - 1) * STEP, i * STEP) - split(i * STEP);
        }
    }

    /** 1 where a step cuts a surrogate pair in two, whose halves would both be counted. */
    private int split(int at) {
        return at < text.length()
                        && Character.isLowSurrogate(text.charAt(at))
                        && Character.isHighSurrogate(text.charAt(at - 1))
                ? 1
                : 0;
    }

    int at(int offset) {
        int step = offset / STEP;
        return counts[step] + text.codePointCount(step * STEP, offset);
    }
}
