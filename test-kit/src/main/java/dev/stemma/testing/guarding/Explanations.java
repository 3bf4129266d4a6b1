package dev.stemma.testing.guarding;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * Asks the store itself how it would find something, with the indexes that are there.
 *
 * @param store its connection string
 */
record Explanations(String store) {

    private static final int NO_COLLECTION = 26;

    /** How documents are found. */
    enum Found {
        /** By an index. */
        INDEXED,
        /** By reading the whole collection. */
        SCANNED,
        /** There is no such collection yet, or the store is down: ask again. */
        UNKNOWN
    }

    Found of(String database, BsonDocument find) {
        try (MongoClient client = MongoClients.create(store)) {
            BsonDocument explained = client.getDatabase(database)
                    .runCommand(
                            new BsonDocument("explain", find).append("verbosity", new BsonString("queryPlanner")),
                            BsonDocument.class);
            BsonDocument plan = explained.getDocument("queryPlanner").getDocument("winningPlan");
            return has(plan, "EOF") ? Found.UNKNOWN : has(plan, "COLLSCAN") ? Found.SCANNED : Found.INDEXED;
        } catch (MongoCommandException refused) {
            if (refused.getErrorCode() == NO_COLLECTION) {
                return Found.UNKNOWN;
            }
            throw refused;
        } catch (MongoException down) {
            return Found.UNKNOWN;
        }
    }

    /** Plans of different versions and engines nest differently. */
    private static boolean has(BsonValue plan, String stage) {
        return switch (plan) {
            case BsonDocument document ->
                new BsonString(stage).equals(document.get("stage"))
                        || document.values().stream().anyMatch(inner -> has(inner, stage));
            case BsonArray array -> array.stream().anyMatch(inner -> has(inner, stage));
            default -> false;
        };
    }
}
