package dev.stemma.local.storing.reading;

import de.bwaldvogel.mongo.bson.Document;

/**
 * What a client asks for.
 *
 * @param filter what to find
 * @param orderBy sort document, or null
 * @param skip matches to leave out first
 * @param limit matches at most, 0 for all
 * @param projection of each match, or null
 */
public record Query(Document filter, Document orderBy, int skip, int limit, Document projection) {

    /**
     * All that match a filter, in any order.
     *
     * @param filter what to find
     * @return a query
     */
    public static Query all(Document filter) {
        return new Query(filter, null, 0, 0, null);
    }

    /**
     * How many matches are looked at.
     *
     * @return 0 for all
     */
    public int most() {
        return limit == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, (long) limit + skip);
    }
}
