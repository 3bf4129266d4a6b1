package dev.stemma.kit.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Decides which of the identities whose token is valid this installation lets in. */
@Singleton
public class Admission {

    /** Claim of the users that come with a local installation; their passwords are public. */
    static final String DEMO_CLAIM = "stemma_demo";

    private final boolean local;

    Admission(@ConfigProperty(name = "stemma.local-mode", defaultValue = "false") boolean local) {
        this.local = local;
    }

    /**
     * Lets the bearer of a token that was sent in, or refuses.
     *
     * @throws AuthenticationFailedException for somebody without a valid token, and for demo users outside of local mode
     */
    public void admit(SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            throw new AuthenticationFailedException("No valid token");
        }
        if (!local && isDemoUser(identity)) {
            throw new AuthenticationFailedException("Demo users are for local use only");
        }
    }

    private static boolean isDemoUser(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && Boolean.parseBoolean(Objects.toString(token.<Object>getClaim(DEMO_CLAIM)));
    }
}
