package dev.cairn.server.request;

/** What command messages carry for {@link RequestInterceptor}, beside what their events will carry. */
public final class RequestMetadata {

    /** SHA-256 of what was sent, in hexadecimal; only where the request has an idempotency key. */
    public static final String FINGERPRINT = "fingerprint";

    /** The revision that the stream has to be at, as a number; only where the request names one. */
    public static final String IF_MATCH = "ifMatch";

    private RequestMetadata() {}
}
