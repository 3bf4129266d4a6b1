package dev.stemma.article;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.conversions.Bson;

/**
 * What a change of an article does to its open proposals.
 *
 * @param conditions what must hold of them
 * @param updates what is done
 */
public record ProposalsChange(List<Bson> conditions, List<Bson> updates) {

    /** They stay as they are. */
    public static final ProposalsChange NONE = new ProposalsChange(List.of(), List.of());

    /** Adds one, if there is room. */
    static ProposalsChange add(Proposal proposal) {
        return new ProposalsChange(List.of(Proposals.hasRoom()), List.of(Updates.push(Proposals.FIELD, proposal)));
    }

    /** One takes the place of another: there is always room. */
    static ProposalsChange replace(long old, int place, Proposal proposal) {
        String there = Proposals.FIELD + "." + place;
        return new ProposalsChange(
                List.of(Filters.eq(there + ".revision", old)), List.of(Updates.set(there, proposal)));
    }

    /** One is no longer open. */
    public static ProposalsChange remove(long revision) {
        return new ProposalsChange(List.of(), List.of(Updates.pull(Proposals.FIELD, Filters.eq("revision", revision))));
    }
}
