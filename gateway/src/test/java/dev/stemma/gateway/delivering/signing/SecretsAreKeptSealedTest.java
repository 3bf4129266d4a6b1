package dev.stemma.gateway.delivering.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretsAreKeptSealedTest {

    private final SecureRandom random = new SecureRandom();
    private final Secret secret = Secret.generate(random);

    @Test
    void aSecretIsWhatStandardWebhooksAsksFor() {
        assertThat(secret.text()).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.text().substring("whsec_".length())))
                .hasSize(32);
        assertThat(secret.toString()).doesNotContain(secret.text().substring("whsec_".length()));
    }

    @Test
    void underAKeyNothingOfItIsSeen() {
        SecretBox box = new SecretBox(Optional.of("a key"), random);

        String kept = box.seal(secret);

        assertThat(kept).doesNotContain("whsec_").isNotEqualTo(box.seal(secret));
        assertThat(box.open(kept)).isEqualTo(secret);
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        String kept = new SecretBox(Optional.of("a key"), random).seal(secret);

        assertThatThrownBy(() -> new SecretBox(Optional.of("another"), random).open(kept))
                .hasMessageContaining("another stemma.webhooks.secret-key");
        assertThatThrownBy(() -> new SecretBox(Optional.empty(), random).open(kept))
                .hasMessageContaining("is not set");
    }

    @Test
    void whatWasKeptBeforeThereWasAKeyStaysReadable() {
        String kept = new SecretBox(Optional.empty(), random).seal(secret);

        assertThat(new SecretBox(Optional.of("a key"), random).open(kept)).isEqualTo(secret);
    }
}
