package dev.stemma.gateway.streaming;

/** Where to start reading so that the ring fills: the same number from each partition, more where others have fewer. */
final class FarEnoughBack {

    private FarEnoughBack() {}

    /**
     * The offsets to start at.
     *
     * @param oldest first offset by partition
     * @param end offset behind the last by partition
     * @param wanted how many records to go back in all
     */
    static long[] start(long[] oldest, long[] end, int wanted) {
        long share = share(oldest, end, wanted);
        long[] start = new long[end.length];
        for (int i = 0; i < end.length; i++) {
            start[i] = Math.max(oldest[i], end[i] - share);
        }
        return start;
    }

    /** The least number that, taken from every partition that has it, makes enough in all. */
    private static long share(long[] oldest, long[] end, int wanted) {
        long low = 0;
        long high = wanted;
        while (low < high) {
            long middle = (low + high) / 2;
            if (reached(oldest, end, middle) >= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static long reached(long[] oldest, long[] end, long share) {
        long sum = 0;
        for (int i = 0; i < end.length; i++) {
            sum += Math.min(end[i] - oldest[i], share);
        }
        return sum;
    }
}
