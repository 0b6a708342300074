package dev.cairn.events;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The form of every id: what it names, a colon, and a UUID in lower case. The prefix keeps streams of different kinds apart
 * where the store only knows one id, and tells a reader of the log what an id names.
 */
public final class PrefixedUuid {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private PrefixedUuid() {}

    /** @throws IllegalArgumentException where the value is not the prefix and a UUID in lower case */
    public static void require(String prefix, String value) {
        if (!value.startsWith(prefix)
                || !UUID_FORM.matcher(value.substring(prefix.length())).matches()) {
            throw new IllegalArgumentException("An id of the form " + prefix + "<uuid> is expected here.");
        }
    }

    /** The same key gives the same id (a name-based UUID, RFC 9562 section 5.3), different under each prefix. */
    public static String fromKey(String prefix, String key) {
        return prefix + UUID.nameUUIDFromBytes((prefix + key).getBytes(StandardCharsets.UTF_8));
    }

    /** An id that nobody had before. */
    public static String random(String prefix) {
        return prefix + UUID.randomUUID();
    }
}
