package dev.stemma.system.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/** What is known of an article that is renamed and edited in a storm: its titles, and what accepted edits added to it. */
final class StormyArticle {

    /** One renaming of an article at a time; which comes first would not be known otherwise. */
    final ReentrantLock renaming = new ReentrantLock();

    private final int number;
    private final List<String> titles = Collections.synchronizedList(new ArrayList<>());
    private final Collection<String> added = new ConcurrentLinkedQueue<>();
    private volatile long id;

    StormyArticle(int number, String title) {
        this.number = number;
        titles.add(title);
    }

    /** What links to it are labelled with, whatever its title. */
    String label() {
        return "article " + number;
    }

    String title() {
        return titles.getLast();
    }

    /** All titles that it ever had, in the order in which it got them. */
    List<String> titles() {
        return List.copyOf(titles);
    }

    void renamed(String title) {
        titles.add(title);
    }

    long id() {
        return id;
    }

    void created(long created) {
        id = created;
    }

    /** What is in its text since an accepted edit. */
    Collection<String> added() {
        return added;
    }
}
