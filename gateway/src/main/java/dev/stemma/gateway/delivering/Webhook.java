package dev.stemma.gateway.delivering;

import dev.stemma.gateway.streaming.Change;
import dev.stemma.markup.Title;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody's wish to be told of changes at an address.
 *
 * @param id its id
 * @param owner who asked for it
 * @param url where to
 * @param kinds which kinds of changes, empty for all
 * @param titlePrefix how titles begin, or null for all
 * @param description what its owner notes about it, or null
 * @param state whether it is delivered to
 * @param reason why it is disabled, or null
 * @param createdAt when it was asked for
 * @param secretId id of the secret that receivers are to know, so that two rotations at once do not both count
 * @param secrets what signs: that one first, then the one before as long as it counts
 */
public record Webhook(
        @BsonId String id,
        Owner owner,
        String url,
        List<String> kinds,
        String titlePrefix,
        String description,
        State state,
        String reason,
        Instant createdAt,
        String secretId,
        List<KeptSecret> secrets) {

    /** Whether changes are delivered. */
    public enum State {
        /** They are. */
        ACTIVE,
        /** The receiver said that it is gone. */
        DISABLED
    }

    /**
     * Who a webhook belongs to.
     *
     * @param id by which people are told apart
     * @param name the name to show
     */
    @Schema(name = "WebhookOwner")
    public record Owner(String id, String name) {}

    /**
     * A secret as it is kept.
     *
     * @param id its id
     * @param sealed the secret, see {@link dev.stemma.gateway.delivering.signing.SecretBox}
     * @param until when it stops signing, or null
     */
    public record KeptSecret(String id, String sealed, Instant until) {

        boolean countsAt(Instant time) {
            return until == null || time.isBefore(until);
        }
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Whether it asks for that change. */
    boolean wants(Change change) {
        return (kinds.isEmpty() || kinds.contains(change.kind())) && (titlePrefix == null || beginsRight(change));
    }

    private boolean beginsRight(Change change) {
        String prefix = Title.keyPrefix(titlePrefix);
        Stream<String> shown = Stream.of(change.article().title(), Objects.toString(change.from(), ""))
                .map(Title::of)
                .flatMap(Optional::stream)
                .map(Title::key);
        return Stream.concat(change.keys().stream(), shown).anyMatch(key -> key.startsWith(prefix));
    }
}
