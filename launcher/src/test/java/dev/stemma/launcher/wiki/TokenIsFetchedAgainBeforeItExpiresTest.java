package dev.stemma.launcher.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TokenIsFetchedAgainBeforeItExpiresTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void butNotWhileItIsGood() throws Exception {
        try (SmallWiki wiki = new SmallWiki()) {
            SignIn signIn = new SignIn(Wiki.httpClient(), wiki.url() + "/realm", "admin", "admin", now::get);

            assertThat(signIn.token()).isEqualTo("t1");
            now.set(now.get().plusSeconds(wiki.tokenSeconds - 31));
            assertThat(signIn.token()).isEqualTo("t1");
            now.set(now.get().plusSeconds(2));
            assertThat(signIn.token()).isEqualTo("t2");
        }
    }

    @Test
    void andAtOnceWhenItWasRefused() throws Exception {
        try (SmallWiki wiki = new SmallWiki()) {
            SignIn signIn = new SignIn(Wiki.httpClient(), wiki.url() + "/realm", "admin", "admin", now::get);
            signIn.token();

            signIn.forget();

            assertThat(signIn.token()).isEqualTo("t2");
        }
    }
}
