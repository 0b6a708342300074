package dev.cairn.server.bench;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds one page of each kind, as people do: from the first page on, by links. */
final class LinkedPages {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[a-z-]+:[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern NO_PAGE = Pattern.compile("/(api|openapi|assets|actuator)(/.*)?");

    private LinkedPages() {}

    /** An address of each kind of page, by its path with braces in place of ids. */
    static Map<String, String> of(ThrowAwayCairn cairn) throws IOException {
        Map<String, String> found = new TreeMap<>();
        Set<String> seen = new HashSet<>(Set.of("/"));
        Deque<String> next = new ArrayDeque<>(Set.of("/"));
        try (HttpConnection http = new HttpConnection(cairn.address(), cairn.token())) {
            while (!next.isEmpty()) {
                String address = next.removeFirst();
                HttpConnection.Answer answer = http.get(address, "text/html");
                if (answer.status() == 200) {
                    found.put(kind(address), address);
                }
                Matcher links = LINK.matcher(answer.body());
                while (links.find()) {
                    String link = links.group(1).replace("&amp;", "&");
                    if (!NO_PAGE.matcher(path(link)).matches() && seen.add(kind(link))) {
                        next.add(link);
                    }
                }
            }
        }
        return found;
    }

    private static String path(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    /** A page of the past is another one than that of now; other questions in its address make no difference. */
    private static String kind(String address) {
        String kind = ID.matcher(path(address))
                .replaceAll("{id}")
                .replaceFirst("^/reports/[^/]+", "/reports/{report}")
                .replaceFirst("^/audit/[0-9]+", "/audit/{position}");
        return kind + (address.contains("asOf=") ? " in the past" : "");
    }
}
