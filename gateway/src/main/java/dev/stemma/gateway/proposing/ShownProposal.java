package dev.stemma.gateway.proposing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.gateway.editing.Hunk;
import dev.stemma.gateway.page.RevisionLine;
import dev.stemma.gateway.wiki.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A proposal as pages show it.
 *
 * @param line what a list of revisions says about it
 * @param authorId id of its author
 * @param state where it stands, as the API names it
 * @param reason code of why it came back, or an empty text
 * @param base revision that it changes, or null for a new article
 * @param sha256 hash of its text, or an empty text
 * @param size bytes of its text
 * @param waiting how long it has been waiting
 * @param source its text, or an empty text in a list
 * @param hunks where it overlaps with what is published by now
 */
public record ShownProposal(
        RevisionLine line,
        String authorId,
        String state,
        String reason,
        Long base,
        String sha256,
        long size,
        Duration waiting,
        String source,
        List<Hunk> hunks) {

    /** Copies the hunks, so that a proposal never changes. */
    public ShownProposal {
        hunks = List.copyOf(hunks);
    }

    /** Reads a proposal of the API. */
    public static ShownProposal of(JsonNode proposal, Instant now) {
        JsonNode conflict = proposal.path("conflict");
        RevisionLine line = RevisionLine.of(proposal);
        return new ShownProposal(
                line,
                proposal.path("author").path("id").asText(""),
                proposal.path("state").asText(""),
                conflict.path("reason").asText(""),
                line.before(),
                proposal.path("sha256").asText(""),
                proposal.path("size").asLong(),
                waiting(proposal, now),
                proposal.path("source").asText(""),
                Hunk.read(conflict.path("conflicts")));
    }

    /** The proposals of a list. */
    public static List<ShownProposal> listOf(Answer list, Instant now) {
        List<ShownProposal> proposals = new ArrayList<>();
        list.json().path("items").forEach(item -> proposals.add(of(item, now)));
        return proposals;
    }

    /** Whether it waits for a decision. */
    public boolean isOpen() {
        return state.equals("proposed") || state.equals("conflicted");
    }

    /** Its address on the review desk. */
    public String address() {
        return "/review/" + line.id();
    }

    /** Where a decision on it is sent. */
    public String addressTo(String decision) {
        return address() + "/" + decision;
    }

    private static Duration waiting(JsonNode proposal, Instant now) {
        if (proposal.path("age").isNumber()) {
            return Duration.ofSeconds(proposal.path("age").asLong());
        }
        Duration since = Duration.between(Instant.parse(proposal.path("at").asText()), now);
        return since.isNegative() ? Duration.ZERO : since;
    }
}
