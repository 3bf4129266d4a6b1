package dev.stemma.revision.recording;

import dev.stemma.events.Revision;
import dev.stemma.events.Salts;
import dev.stemma.revision.Body;
import dev.stemma.revision.Chain;
import dev.stemma.revision.StoredRevision;
import dev.stemma.revision.StoredRevision.Commitments;
import dev.stemma.revision.Unpacked;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What never changes about a revision: what was written, its body and its chain hash.
 *
 * @param fields those that keep what they were first; none when it was stored before
 * @param chain hash of what was written
 * @param base what the body is packed against, or null
 */
record Composition(Map<String, Object> fields, byte[] chain, Unpacked base) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    /**
     * Composes a revision that was not stored yet.
     *
     * @param parents its parents, as far as they are known
     * @param candidate whose text it may be packed against, or null
     * @param content what that one holds, or null
     */
    static Composition of(
            Incoming incoming, Map<Long, StoredRevision> parents, StoredRevision candidate, Unpacked content) {
        Salts salts = incoming.salts() == null ? newSalts() : incoming.salts();
        Revision revision = incoming.revision();
        Commitments commitments = new Commitments(
                Chain.commitment(salts.text(), incoming.text()),
                Chain.commitment(salts.author(), Chain.bytesOf(revision.author())),
                Chain.commitment(salts.comment(), bytesOf(revision.comment())));
        List<Chain.Link> links = revision.parents().stream()
                .map(id -> new Chain.Link(
                        id, parents.containsKey(id) ? parents.get(id).chain() : null))
                .toList();
        byte[] chain = new Chain.Written(
                        revision.id(),
                        revision.article().id(),
                        revision.at(),
                        revision.minor(),
                        revision.bot(),
                        links,
                        commitments)
                .hash();
        Body body = Body.of(
                incoming.text(),
                content == null
                        ? null
                        : new Body.Base(
                                candidate.id(), content.text(), candidate.body().steps()));
        Map<String, Object> fields = fields(revision);
        fields.put("salts", salts);
        fields.put("commitments", commitments);
        fields.put("chain", chain);
        fields.put("body", body);
        return new Composition(fields, chain, body.base() == null ? null : content);
    }

    private static Map<String, Object> fields(Revision revision) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("article", revision.article().id());
        fields.put("parents", revision.parents());
        fields.put("hidden", List.of());
        fields.put("author", revision.author());
        fields.put("at", revision.at());
        fields.put("comment", revision.comment());
        fields.put("minor", revision.minor());
        fields.put("bot", revision.bot());
        fields.put("size", revision.size());
        fields.put("sha256", revision.sha256());
        return fields;
    }

    private static byte[] bytesOf(String comment) {
        return comment == null ? new byte[0] : comment.getBytes(StandardCharsets.UTF_8);
    }

    private static Salts newSalts() {
        return new Salts(newSalt(), newSalt(), newSalt());
    }

    private static String newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }
}
