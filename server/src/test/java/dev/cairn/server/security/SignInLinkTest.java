package dev.cairn.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInLinkTest {

    private static final PersonId ANNA = PersonId.random();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Instant now = NOON;
    private final InstantSource source = () -> now;
    private final SignInLink links = new SignInLink(source.withZone(ZoneOffset.UTC));

    @Test
    void signsInOnce() {
        String secret = issued();

        assertThat(links.redeem(secret, "127.0.0.1"))
                .hasValueSatisfying(let -> assertThat(let.personId()).isEqualTo(ANNA));
        assertThat(links.redeem(secret, "127.0.0.1")).isEmpty();
    }

    @Test
    void isGoodForTenMinutes() {
        String secret = issued();
        now = NOON.plus(Duration.ofMinutes(10));

        assertThat(links.redeem(secret, "127.0.0.1")).isEmpty();
    }

    @Test
    void isGoodOnThisMachineOnlyAndNotUsedUpFromElsewhere() {
        String secret = issued();

        assertThat(links.redeem(secret, "192.0.2.7")).isEmpty();
        assertThat(links.redeem(secret, "::1")).isPresent();
    }

    @Test
    void noOtherSecretIsGood() {
        issued();

        assertThat(links.redeem("", "127.0.0.1")).isEmpty();
        assertThat(links.redeem("another", "127.0.0.1")).isEmpty();
    }

    @Test
    void anotherLinkMakesTheOneBeforeWorthless() {
        String before = issued();
        String after = issued();

        assertThat(links.redeem(before, "127.0.0.1")).isEmpty();
        assertThat(links.redeem(after, "127.0.0.1")).isPresent();
    }

    private String issued() {
        String link = links.issue(ANNA, () -> "/");
        return link.substring(link.indexOf('=') + 1);
    }
}
