package dev.stemma.revision;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts that were stored last, since the next revision is packed against one of them. Bounded by bytes. */
final class RecentTexts {

    private static final long MOST_BYTES = 8L * 1024 * 1024;
    private static final int FEW = 16;
    private static final float LOAD = 0.75f;

    private final Map<Long, Unpacked> texts = new LinkedHashMap<>(FEW, LOAD, true);
    private long bytes;

    synchronized Unpacked get(long revision) {
        return texts.get(revision);
    }

    synchronized void put(long revision, Unpacked content) {
        Unpacked before = texts.put(revision, content);
        bytes += size(content) - (before == null ? 0 : size(before));
        Iterator<Unpacked> oldest = texts.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    private static long size(Unpacked content) {
        return content.text().length + content.origins().length;
    }
}
