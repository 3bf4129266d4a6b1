package dev.stemma.gateway.editing;

import dev.stemma.gateway.upstream.Destination;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.markup.Title;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wrote and has not saved.
 *
 * @param title title of the article
 * @param source its text
 * @param comment summary of the change
 * @param minor whether the change is minor
 * @param base revision that it was made from, empty for a new article
 * @param form tells one opened editor from another
 */
record Draft(Title title, String source, String comment, boolean minor, Optional<Long> base, String form) {

    /** The call that saves it. Sending the same draft twice, by a double click for example, makes one edit. */
    Ask save() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("source", source);
        body.put("comment", comment);
        body.put("minor", minor);
        base.ifPresent(revision -> body.put("base", revision));
        Ask ask =
                Ask.put(Destination.ARTICLES, "/articles/" + title.path(), body).with("Idempotency-Key", key());
        return base.isPresent() ? ask : ask.with("If-None-Match", "*");
    }

    /** The same text, to be saved over that revision. */
    Draft onto(long revision) {
        return new Draft(title, source, comment, minor, Optional.of(revision), form);
    }

    private String key() {
        String all =
                String.join("\0", form, title.key(), base.map(String::valueOf).orElse("new"), comment, minor + source);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
