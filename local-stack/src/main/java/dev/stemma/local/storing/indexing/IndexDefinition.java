package dev.stemma.local.storing.indexing;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What was asked for when an index was created.
 *
 * @param name unique in its collection
 * @param fields from the most significant on
 * @param unique refuses a second document with the same key
 * @param sparse leaves out documents that have none of the fields
 * @param partial leaves out documents that it does not match, or null
 * @param expireAfterSeconds after which documents are deleted, or empty
 */
public record IndexDefinition(
        String name,
        List<IndexKey> fields,
        boolean unique,
        boolean sparse,
        Document partial,
        OptionalLong expireAfterSeconds) {

    private static final int CANNOT_CREATE_INDEX = 67;
    private static final int MOST_FIELDS = 32;
    private static final Set<String> UNSUPPORTED =
            Set.of("weights", "default_language", "wildcardProjection", "collation", "2dsphereIndexVersion", "bits");

    /**
     * Reads the description that a driver sends.
     *
     * @param description one of {@code createIndexes}
     * @return what it asks for
     * @throws MongoServerError when it asks for a kind of index that does not exist here
     */
    public static IndexDefinition of(Document description) {
        String name = (String) description.get("name");
        List<IndexKey> fields = ((Document) description.get("key"))
                .entrySet().stream().map(field -> field(name, field)).toList();
        description.keySet().stream()
                .filter(UNSUPPORTED::contains)
                .findFirst()
                .ifPresent(option -> refuse(name, "the option " + option + " is not supported"));
        if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
            refuse(name, "it needs 1 to " + MOST_FIELDS + " fields");
        }
        return new IndexDefinition(
                name,
                fields,
                Utils.isTrue(description.get("unique")),
                Utils.isTrue(description.get("sparse")),
                (Document) description.get("partialFilterExpression"),
                expiry(name, fields, description.get("expireAfterSeconds")));
    }

    /**
     * The same with another name, to tell whether two indexes are the same but for it.
     *
     * @param other name
     * @return a copy
     */
    public boolean isSameBut(IndexDefinition other) {
        return describeFields(fields).equals(describeFields(other.fields))
                && unique == other.unique
                && sparse == other.sparse
                && java.util.Objects.equals(partial, other.partial)
                && expireAfterSeconds.equals(other.expireAfterSeconds);
    }

    /**
     * Whether both have the same fields in the same order and direction.
     *
     * @param other definition
     * @return true when only options or names differ
     */
    public boolean hasFieldsOf(IndexDefinition other) {
        return describeFields(fields).equals(describeFields(other.fields));
    }

    private static List<String> describeFields(List<IndexKey> fields) {
        return fields.stream()
                .map(field -> field.getKey() + ":" + field.isAscending())
                .toList();
    }

    private static IndexKey field(String name, Map.Entry<String, Object> field) {
        if (field.getKey().contains("$") || field.getKey().isEmpty()) {
            refuse(name, "'" + field.getKey() + "' cannot be indexed");
        }
        if (field.getValue() instanceof Number direction && direction.doubleValue() != 0) {
            return new IndexKey(field.getKey(), direction.doubleValue() > 0);
        }
        refuse(name, "only 1 and -1 are supported, not " + field.getValue());
        return null;
    }

    private static OptionalLong expiry(String name, List<IndexKey> fields, Object seconds) {
        if (seconds == null) {
            return OptionalLong.empty();
        }
        if (fields.size() > 1 || !(seconds instanceof Number number) || number.longValue() < 0) {
            refuse(name, "expireAfterSeconds is a number of seconds on an index of one field");
            return OptionalLong.empty();
        }
        return OptionalLong.of(number.longValue());
    }

    private static void refuse(String name, String why) {
        throw new MongoServerError(
                CANNOT_CREATE_INDEX, "CannotCreateIndex", "Index '" + name + "' cannot be created: " + why + ".");
    }
}
