package dev.cairn.events;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The form of every id: what it names, a colon, and a UUID in lower case. The prefix keeps streams of different kinds apart
 * where the store only knows one id, and tells a reader of the log what an id names.
 */
public final class PrefixedUuid {

    private static final String FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    private PrefixedUuid() {}

    /** @throws IllegalArgumentException where the value is not the prefix and a UUID in lower case */
    public static void require(String prefix, String value) {
        if (!value.startsWith(prefix) || !isUuid(value, prefix.length())) {
            throw new IllegalArgumentException("An id of the form " + prefix + "<uuid> is expected here.");
        }
    }

    /** Looks at each character, for each id of each event passes here. */
    private static boolean isUuid(String value, int from) {
        if (value.length() - from != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char character = value.charAt(from + i);
            boolean fits = FORM.charAt(i) == '-'
                    ? character == '-'
                    : (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
            if (!fits) {
                return false;
            }
        }
        return true;
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
