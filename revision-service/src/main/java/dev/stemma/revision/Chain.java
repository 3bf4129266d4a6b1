package dev.stemma.revision;

import dev.stemma.events.Author;
import dev.stemma.events.Cause;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * The hashes by which every change of a stored revision is found. Format 1, all SHA-256, numbers big-endian, strings as
 * UTF-8 behind their length:
 *
 * <ul>
 *   <li>a <em>commitment</em> is the hash of salt and value: it stays when both are erased;
 *   <li>{@code chain} says what was written and from what: revision, article, time, minor, bot, each parent with its
 *       chain, the three commitments;
 *   <li>{@code place} says when it became the head and after which: chain, sequence, time, tags, cause, the revision that
 *       it restores, and the head before it with its place.
 * </ul>
 */
public final class Chain {

    private static final String WRITTEN = "stemma-revision/1";
    private static final String PLACED = "stemma-place/1";
    private static final int NOTHING = 0;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private Chain() {}

    /**
     * A parent, or the head before, as a link of the chain.
     *
     * @param revision its id
     * @param hash its hash, or null when the store does not hold it
     */
    public record Link(long revision, byte[] hash) {}

    /** The commitment to a value under a salt in base64url. */
    public static byte[] commitment(String salt, byte[] value) {
        MessageDigest digest = sha256();
        digest.update(Base64.getUrlDecoder().decode(salt));
        return digest.digest(value);
    }

    /** The bytes of an author that are committed to: id and name. */
    public static byte[] bytesOf(Author author) {
        return new Chain().string(author.id()).string(author.name()).bytes.toByteArray();
    }

    /**
     * What was written.
     *
     * @param revision id of the revision
     * @param article id of the article
     * @param at when it was written
     * @param minor whether the author called it minor
     * @param bot whether a bot made it
     * @param parents the revisions that it was made from
     * @param commitments to text, author and comment
     */
    public record Written(
            long revision,
            long article,
            Instant at,
            boolean minor,
            boolean bot,
            List<Link> parents,
            StoredRevision.Commitments commitments) {

        /** Its hash. */
        public byte[] hash() {
            Chain chain = new Chain()
                    .string(WRITTEN)
                    .number(revision)
                    .number(article)
                    .time(at)
                    .truth(minor)
                    .truth(bot)
                    .number(parents.size());
            parents.forEach(chain::link);
            return chain.hash(commitments.text())
                    .hash(commitments.author())
                    .hash(commitments.comment())
                    .digest();
        }
    }

    /**
     * When it became the head.
     *
     * @param chain hash of what was written
     * @param sequence of the event that published it
     * @param at when it was published
     * @param cause what published it, or null
     * @param revertOf the revision whose text it restores, or null
     * @param tags what its author and article-service note about it
     * @param before the head before it, or null
     */
    public record Placed(
            byte[] chain, long sequence, Instant at, Cause cause, Long revertOf, List<String> tags, Link before) {

        /** Its hash. */
        public byte[] hash() {
            Chain place = new Chain()
                    .string(PLACED)
                    .hash(chain)
                    .number(sequence)
                    .time(at)
                    .string(cause == null ? "" : cause.name())
                    .number(revertOf == null ? NOTHING : revertOf)
                    .number(tags.size());
            tags.forEach(place::string);
            return place.link(before == null ? new Link(NOTHING, null) : before).digest();
        }
    }

    private Chain link(Link link) {
        return number(link.revision()).hash(link.hash());
    }

    private Chain string(String value) {
        return hash(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    private Chain time(Instant time) {
        return number(time == null ? Long.MIN_VALUE : time.toEpochMilli());
    }

    private Chain truth(boolean value) {
        return number(value ? 1 : 0);
    }

    private Chain number(long value) {
        try {
            out.writeLong(value);
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory can always be written to.", impossible);
        }
        return this;
    }

    private Chain hash(byte[] value) {
        number(value == null ? -1 : value.length);
        if (value != null) {
            bytes.writeBytes(value);
        }
        return this;
    }

    private byte[] digest() {
        return sha256().digest(bytes.toByteArray());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
