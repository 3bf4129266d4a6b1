package dev.stemma.local.storing.indexing;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/**
 * How far one path was followed into a document: to its end, or to an array that stands in the way.
 *
 * @param value reached so far
 * @param path to follow
 * @param depth fragments followed
 * @param settled whether the value is the path's, even if it is an array
 */
record Place(Object value, String[] path, int depth, boolean settled) {

    static Place at(Document document, String[] path) {
        return new Place(document, path, 0, false).advanced();
    }

    boolean isAtArray() {
        return !settled && value instanceof List;
    }

    /** In an element of the array that stands in the way. */
    Place into(Object element) {
        return depth == path.length
                ? new Place(element, path, depth, true)
                : new Place(element, path, depth, false).advanced();
    }

    /** The array that stands in the way is empty. */
    Place intoNothing(Object whatEmptyMeans) {
        return new Place(depth == path.length ? whatEmptyMeans : Missing.getInstance(), path, depth, true);
    }

    private Place advanced() {
        Object reached = value;
        int followed = depth;
        while (followed < path.length) {
            String fragment = path[followed];
            if (reached instanceof Document document) {
                reached = document.getOrMissing(fragment);
            } else if (reached instanceof List<?> list) {
                int position = position(fragment);
                if (position < 0) {
                    return new Place(reached, path, followed, false);
                }
                reached = position < list.size() ? list.get(position) : Missing.getInstance();
            } else {
                return new Place(Missing.getInstance(), path, path.length, true);
            }
            followed++;
        }
        return new Place(reached, path, followed, !(reached instanceof List));
    }

    private static int position(String fragment) {
        if (fragment.isEmpty() || fragment.length() > 9 || !fragment.chars().allMatch(Character::isDigit)) {
            return -1;
        }
        return Integer.parseInt(fragment);
    }
}
