package dev.cairn.server.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what lets people in holds.
 *
 * @param sessionIdle how long a session lives without being used
 * @param sessionLongest how long a session lives at most
 * @param tokenLongest how long a personal token lives at most
 * @param invitationValid how long an invitation can be accepted
 */
@ConfigurationProperties("cairn.access")
public record AccessSettings(
        @DefaultValue("12h") Duration sessionIdle,
        @DefaultValue("14d") Duration sessionLongest,
        @DefaultValue("365d") Duration tokenLongest,
        @DefaultValue("7d") Duration invitationValid) {}
