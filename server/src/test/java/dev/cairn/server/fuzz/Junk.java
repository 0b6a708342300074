package dev.cairn.server.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What no client should send, drawn at random. */
final class Junk {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** JSON, to be put in the place of a value. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "-1E-400",
            "1e999999999",
            "123456789012345678901234567890.123456789012345678901234567890",
            "99999999999999999999",
            "0.1",
            "\"\"",
            "\" \"",
            "\"junk\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u202e\\u0007\\u001b[2J\"",
            "\"\\uffff\"",
            "\"line\\nline\"",
            "\"2025-02-30\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"2025-10-01T00:00:00+99:99\"",
            "\"objective:00000000-0000-0000-0000-000000000000\"",
            "\"person:\\u0000\"",
            "\"'; drop table log.event; --\"",
            "\"<script>alert(1)</script>\"",
            "[]",
            "{}",
            "[null]",
            "[[[[[]]]]]",
            "{\"a\": {\"b\": [1, {\"c\": null}]}}",
            "\"" + "x".repeat(100_000) + "\"",
            "[" + "0,".repeat(20_000) + "0]");

    private static final List<String> TEXTS = List.of(
            "",
            "%00",
            "%",
            "%zz",
            "%ff%fe",
            "%ed%a0%80",
            "..",
            "../../etc",
            "..%2f..%2f",
            "%2e%2e",
            ";jsessionid=1",
            "a;b=c",
            "//",
            "junk",
            "-1",
            "99999999999999999999",
            "%F0%9F%8D%9E",
            "objective:00000000-0000-0000-0000-000000000000",
            "cycle:%00",
            "team:",
            "null",
            "${jndi:x}",
            "{id}",
            "\u0001",
            "\u00e9",
            "a b",
            "%0d%0aInjected:%201",
            "x".repeat(3000));

    private static final List<String> PARAMETERS = List.of(
            "2025-11-15",
            "2025-10-01T08:00:00Z",
            "2025-12-31T23:59:59.999Z",
            "true",
            "false",
            "1",
            "500",
            "oven",
            "2025-Q4");

    private static final List<String> HEADER_VALUES = List.of(
            "",
            " ",
            "junk",
            "\"",
            "\"7",
            "W/\"7\"",
            "*",
            "\"99999999999999999999\"",
            "-1",
            "1e9",
            "99999999999999999999",
            "\u00e9\u00ff",
            "\u0001\u0002",
            "a\tb",
            "x".repeat(300),
            "x".repeat(5000),
            "application/json;charset=junk",
            "*/*;q=junk",
            "text/html",
            ",,,;;;");

    private final Random random;

    Junk(Random random) {
        this.random = random;
    }

    <T> T oneOf(List<T> these) {
        return these.get(random.nextInt(these.size()));
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    /** For a part of a path or a parameter. */
    String text() {
        return oneOf(TEXTS);
    }

    /** What one parameter or another takes. */
    String parameter() {
        return oneOf(PARAMETERS);
    }

    String headerValue() {
        return oneOf(HEADER_VALUES);
    }

    /** A body, made from one that is right. */
    byte[] body(String right) {
        return switch (random.nextInt(14)) {
            case 0 -> right.substring(0, random.nextInt(right.length() + 1)).getBytes(StandardCharsets.UTF_8);
            case 1 -> oneOf(VALUES).getBytes(StandardCharsets.UTF_8);
            case 2 ->
                right.getBytes(oneOf(List.<Charset>of(
                        StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)));
            case 3 -> bytes(random.nextInt(200));
            case 4 -> ("[".repeat(50_000) + "]".repeat(50_000)).getBytes(StandardCharsets.UTF_8);
            case 5 -> right.replaceFirst("\\{", "{\"surprise\": 1, ").getBytes(StandardCharsets.UTF_8);
            case 6 -> twice(right).getBytes(StandardCharsets.UTF_8);
            case 7 -> (right + oneOf(List.of("}", "x", right, "\u0000"))).getBytes(StandardCharsets.UTF_8);
            case 8 -> right.replace("\"", oneOf(List.of("'", "", "\u00e9"))).getBytes(StandardCharsets.ISO_8859_1);
            case 9 -> once(8) ? new byte[10 << 20] : new byte[0];
            default -> mutated(right).getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** With its first field twice. */
    private static String twice(String right) {
        String field = right.replaceFirst("(?s)^\\s*\\{\\s*(\"[^\"]*\").*", "$1");
        return right.replaceFirst("\\{", "{" + Matcher.quoteReplacement(field) + ": null, ");
    }

    /** With one value replaced, or one field left out. */
    private String mutated(String right) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(right);
        } catch (RuntimeException e) {
            return right;
        }
        List<Runnable> changes = new ArrayList<>();
        // Put in as a text that is replaced afterwards, for what is put in need not be JSON that can be read.
        String mark = "@@junk@@";
        collect(tree, mark, changes);
        if (changes.isEmpty()) {
            return oneOf(VALUES);
        }
        oneOf(changes).run();
        return tree.toString().replace("\"" + mark + "\"", oneOf(VALUES));
    }

    private static void collect(JsonNode node, String mark, List<Runnable> changes) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                changes.add(() -> object.put(name, mark));
                changes.add(() -> object.remove(name));
                collect(object.get(name), mark, changes);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                changes.add(() -> array.set(index, mark));
                collect(array.get(i), mark, changes);
            }
        }
    }
}
