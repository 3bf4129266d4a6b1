package dev.stemma.launcher.importing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The articles that an import has made and not deleted again, by the key of the title that its records use. */
final class KnownPages {
    private final Map<String, JournalEntry> last = new ConcurrentHashMap<>();

    /** Takes up where a journal ends. */
    KnownPages(List<JournalEntry> done) {
        done.forEach(this::apply);
    }

    /** Learns what became of a record. */
    void apply(JournalEntry entry) {
        switch (entry.outcome()) {
            case REFUSED -> {}
            case DELETED -> last.remove(TitleMapping.key(entry.title()));
            case MOVED -> {
                last.remove(TitleMapping.key(entry.from()));
                last.put(TitleMapping.key(entry.title()), entry);
            }
            case CREATED, EDITED, UNCHANGED, CONFLICT -> last.put(TitleMapping.key(entry.title()), entry);
        }
    }

    /** The last that is known of the article with this title. */
    Optional<JournalEntry> find(String title) {
        return Optional.ofNullable(last.get(TitleMapping.key(title)));
    }

    /** Whether an article of this import has this title in the wiki. */
    boolean holds(String titleInWiki) {
        String key = TitleMapping.key(titleInWiki);
        return last.values().stream()
                .anyMatch(page -> TitleMapping.key(page.titleInWiki()).equals(key));
    }

    /** All of them. */
    Collection<JournalEntry> all() {
        return List.copyOf(last.values());
    }
}
