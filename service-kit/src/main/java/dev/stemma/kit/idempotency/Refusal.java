package dev.stemma.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** A problem as it is kept, so that a repeated request is refused in the same words. */
final class Refusal {

    /** Four of the largest texts do not fit into one document of the store. */
    private static final int LONGEST = 4_000_000;

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private Refusal() {}

    /** The problem as a document, or empty when it is too long to be kept. */
    static Optional<Document> write(Problem problem, ObjectMapper json) {
        try {
            String members = json.writeValueAsString(problem.members());
            return members.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(new Document("type", problem.type().slug())
                            .append("detail", problem.getMessage())
                            .append("members", members));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem that can be answered can be kept.", e);
        }
    }

    static Problem read(Document kept, ObjectMapper json) {
        ProblemType type = ProblemType.of(kept.getString("type"))
                .orElseThrow(() -> new IllegalStateException("No problem has the slug " + kept.getString("type")));
        Problem problem = new Problem(type, kept.getString("detail"));
        try {
            json.readValue(kept.getString("members"), MEMBERS).forEach(problem::with);
            return problem;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept as JSON can be read.", e);
        }
    }
}
