package dev.stemma.revision;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes texts independent of one that is about to be erased. */
@ApplicationScoped
public class DetachBodies {

    private final MongoCollection<StoredRevision> collection;
    private final Revisions revisions;
    private final Texts texts;

    DetachBodies(MongoDatabase database, Revisions revisions, Texts texts) {
        this.collection = database.getCollection(Revisions.COLLECTION, StoredRevision.class);
        this.revisions = revisions;
        this.texts = texts;
    }

    /**
     * Packs every text anew that is packed against that of the given revision. Nothing needs that text any longer then,
     * unless a revision was stored meanwhile: erase it, then call this once more.
     *
     * @return how many texts were packed anew
     * @throws Body.DamagedText when one of them cannot be read
     */
    public int from(long base) throws Body.DamagedText {
        int detached = 0;
        for (StoredRevision revision : revisions.packedAgainst(base)) {
            Unpacked content = texts.unpack(revision);
            detached += (int) collection
                    .updateOne(
                            Filters.and(Filters.eq(revision.id()), Filters.eq("body.base", base)),
                            Updates.combine(
                                    Updates.set("body", Body.whole(content.text())),
                                    Updates.set("origins", Unpacked.pack(content.origins(), null))))
                    .getModifiedCount();
        }
        return detached;
    }
}
