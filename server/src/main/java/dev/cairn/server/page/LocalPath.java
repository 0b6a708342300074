package dev.cairn.server.page;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a form leads back to: somewhere in this Cairn and nowhere else. */
public final class LocalPath {

    private LocalPath() {}

    /** The path with its query, or {@code /} where it is none of this Cairn. */
    public static String of(@Nullable String wanted) {
        return wanted != null && isLocal(wanted) ? wanted : "/";
    }

    private static boolean isLocal(String wanted) {
        if (!wanted.startsWith("/") || wanted.startsWith("//")) {
            return false;
        }
        try {
            return new URI(wanted).getRawAuthority() == null && wanted.chars().allMatch(each -> each < 0x7f);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
