package dev.cairn.server.axonserver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Cairn reaches Axon Server, where that keeps the log.
 *
 * @param servers one or more, {@code host:port}, separated by commas
 * @param context the context that holds the log, and nothing but it
 * @param token what Axon Server lets in, or null where it asks for none
 * @param tls whether the connection is encrypted
 * @param certificate the file of the certificate that signs the server's, where the system does not know it
 * @param connectWithin how long to wait for a connection at the start
 * @param answerWithin how long to wait for an answer later
 */
@ConfigurationProperties("cairn.axon-server")
record AxonServerSettings(
        @DefaultValue("127.0.0.1:8124") String servers,
        @DefaultValue("default") String context,
        @Nullable String token,
        @DefaultValue("false") boolean tls,
        @Nullable String certificate,
        @DefaultValue("10s") Duration connectWithin,
        @DefaultValue("10s") Duration answerWithin) {

    /** Never shows the token. */
    @Override
    public String toString() {
        return "AxonServerSettings[" + servers + ", " + context + "]";
    }
}
