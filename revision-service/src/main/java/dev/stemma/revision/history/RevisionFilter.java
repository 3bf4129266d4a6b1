package dev.stemma.revision.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.Viewer;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which revisions a list shall contain. */
public class RevisionFilter {

    @QueryParam("author")
    @Parameter(description = "Id or name of the author")
    String author;

    @QueryParam("since")
    @Parameter(description = "Published at that time or later (RFC 3339)")
    String since;

    @QueryParam("until")
    @Parameter(description = "Published before that time (RFC 3339)")
    String until;

    @QueryParam("minor")
    @Parameter(description = "true: only minor edits; false: none")
    String minor;

    /** The same filter for one author. */
    RevisionFilter by(String idOrName) {
        author = idOrName;
        return this;
    }

    /**
     * As a query.
     *
     * @param others further conditions
     * @throws Problem invalid-parameter
     */
    Bson query(List<Bson> others, Viewer viewer) {
        List<Bson> conditions = new ArrayList<>(others);
        if (since != null) {
            conditions.add(gte("publishedAt", time("since", since)));
        }
        if (until != null) {
            conditions.add(lt("publishedAt", time("until", until)));
        }
        if (minor != null) {
            conditions.add(eq("minor", truth(minor)));
        }
        return author == null ? and(conditions) : writtenBy(author, conditions, viewer);
    }

    /** One branch for each meaning of the author, so that an index serves each. */
    private static Bson writtenBy(String author, List<Bson> conditions, Viewer viewer) {
        List<Bson> byId = new ArrayList<>(conditions);
        List<Bson> byName = new ArrayList<>(conditions);
        byId.addFirst(eq("author.id", author));
        byName.addFirst(eq("author.name", author));
        // a hidden author must not be found out by asking for each name
        if (!viewer.moderator()) {
            byId.add(ne("hidden", StoredRevision.AUTHOR));
            byName.add(ne("hidden", StoredRevision.AUTHOR));
        }
        return or(and(byId), and(byName));
    }

    private static Instant time(String name, String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw new Problem(
                    ProblemType.INVALID_PARAMETER,
                    name + " must be a time as in RFC 3339, for example 2026-01-05T09:30:00Z.");
        }
    }

    private static boolean truth(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Problem(ProblemType.INVALID_PARAMETER, "minor must be true or false.");
        };
    }
}
