package dev.stemma.gateway.delivering.signing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keeps secrets so that whoever sees the store does not see them: AES-GCM under a key of the operator's. */
public final class SecretBox {

    private static final String SEALED = "aesgcm:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random;

    /** With a key of any length; without one, secrets are kept as they are. */
    public SecretBox(Optional<String> key, SecureRandom random) {
        this.key = key.filter(given -> !given.isBlank()).map(SecretBox::key).orElse(null);
        this.random = random;
    }

    /** As it is kept. */
    public String seal(Secret secret) {
        if (key == null) {
            return secret.text();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret.text().getBytes(StandardCharsets.UTF_8));
        byte[] kept = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return SEALED + Base64.getEncoder().encodeToString(kept);
    }

    /**
     * What was kept.
     *
     * @throws IllegalStateException if it was sealed with another key
     */
    public Secret open(String kept) {
        if (!kept.startsWith(SEALED)) {
            return new Secret(kept);
        }
        if (key == null) {
            throw new IllegalStateException(
                    "The webhooks' secrets are encrypted, and stemma.webhooks.secret-key is not set");
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(kept.substring(SEALED.length())));
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        return new Secret(new String(run(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8));
    }

    private byte[] run(int mode, byte[] nonce, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A webhook's secret was encrypted with another stemma.webhooks.secret-key", e);
        }
    }

    private static SecretKey key(String given) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(given.getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(hash, "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
