package dev.stemma.links.tallying;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * In which lists an article stands. The lists that are ordered by title hold its key where it stands in them, else null.
 *
 * @param id id of the article
 * @param version grows with each change; 0 when there is no such document yet
 * @param title its title
 * @param incoming how many other articles link to it, counted at each of its titles, or null for none
 * @param orphan in the list of articles that no other links to
 * @param deadEnd in the list of articles that link to no other title
 * @param self in the list of articles that link to themselves
 * @param selfCount how many links to itself it has
 * @param doubleRedirect in the list of redirects to redirects
 * @param brokenRedirect in the list of redirects to titles that no article has
 * @param target title that it redirects to, or null
 */
public record Standing(
        @BsonId long id,
        long version,
        String title,
        Long incoming,
        String orphan,
        String deadEnd,
        String self,
        int selfCount,
        String doubleRedirect,
        String brokenRedirect,
        String target) {

    /** The same as if it had never changed. */
    Standing unversioned() {
        return new Standing(
                id, 0, title, incoming, orphan, deadEnd, self, selfCount, doubleRedirect, brokenRedirect, target);
    }

    /** Of an article that is in no list. */
    static Standing nowhere(long id, long version) {
        return new Standing(id, version, null, null, null, null, null, 0, null, null, null);
    }
}
