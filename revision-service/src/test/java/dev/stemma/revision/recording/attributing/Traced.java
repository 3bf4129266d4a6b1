package dev.stemma.revision.recording.attributing;

import dev.stemma.revision.Origins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An article whose words are traced as revisions come, with everything stored in between. */
final class Traced {

    private final Map<String, Origins> earlier = new HashMap<>();
    private byte[] memory;
    private String head = "";
    private Origins origins = Origins.of("", 0);

    /** Takes the next text; its origins. */
    Origins next(String source, long revision) {
        Memory lost = Memory.decode(memory);
        Origins traced = Attribution.of(head, Origins.decode(origins.encoded()), source, revision, lost);
        origins = earlier.getOrDefault(source, traced);
        earlier.put(source, origins);
        memory = lost.encoded();
        head = source;
        return origins;
    }

    /** The origin of each character of the last text. */
    List<Long> signs() {
        List<Long> signs = new ArrayList<>();
        for (Origins.Run run : origins.runs()) {
            for (int sign = 0; sign < run.length(); sign++) {
                signs.add(run.revision());
            }
        }
        return signs;
    }

    /** The last text with the revision before each part: {@code 1:Hello |2:world}. */
    String blamed() {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (Origins.Run run : origins.runs()) {
            parts.add(run.revision() + ":" + head.substring(start, start + run.length()));
            start += run.length();
        }
        return String.join("|", parts);
    }
}
