package dev.stemma.launcher.importing;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What became of one record: enough to go on after a break, and to report at the end.
 *
 * @param title as the record has it
 * @param from the title before a move
 * @param used the title in the wiki, where that is another one
 * @param revision the article's last known revision
 * @param original sha256 of the text as the record has it
 * @param sent sha256 of the text that was sent
 * @param head sha256 of the head as the wiki answered; null where it said none
 * @param consistency lets a read wait for this
 * @param detail why, where something is not as it should be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JournalEntry(
        long seq,
        Outcome outcome,
        String title,
        String from,
        String used,
        Long revision,
        String original,
        String sent,
        String head,
        String consistency,
        String detail) {

    /** A record that the wiki did not take. */
    static JournalEntry refused(ReplayRecord read, String why) {
        return new JournalEntry(
                read.seq(), Outcome.REFUSED, read.title(), read.fromTitle(), null, null, null, null, null, null, why);
    }

    /** The title in the wiki. */
    String titleInWiki() {
        return used == null ? title : used;
    }
}
