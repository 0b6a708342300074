package dev.cairn.server.security;

import dev.cairn.events.person.PersonId;
import dev.cairn.server.access.Role;
import dev.cairn.server.access.Standing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who asks, what proves it, and how they stand here. An operation that needs to know takes it as an argument. */
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    /** What Spring's own parts ask for: the details of the health check. */
    private static final List<GrantedAuthority> ADMIN = List.of(new SimpleGrantedAuthority("ROLE_ADMIN"));

    private final transient Credential credential;
    private final transient Standing standing;

    SignedIn(Credential credential, Standing standing) {
        super(standing.grants().has(Role.ADMIN) ? ADMIN : List.of());
        this.credential = credential;
        this.standing = standing;
        setAuthenticated(true);
    }

    /** Who asks. */
    public PersonId personId() {
        return credential.personId();
    }

    /** How they stand here. */
    public Standing standing() {
        return standing;
    }

    /** What proves it. */
    Credential credential() {
        return credential;
    }

    @Override
    public Actor getPrincipal() {
        return new Actor(credential.personId());
    }

    @Override
    public @Nullable Object getCredentials() {
        // Secrets are not kept.
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && credential.equals(that.credential) && standing.equals(that.standing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(credential, standing);
    }
}
