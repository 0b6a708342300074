package dev.cairn.query.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeaningsTest {

    private static final Pattern RECORD = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*public record (\\w+)", Pattern.DOTALL);

    @Test
    void theWordsOfViewsAreThoseOfTheRecords() throws IOException {
        SortedMap<String, String> meanings = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(Path.of("../shared-events/src/main/java"))) {
            sources.filter(source -> source.toString().endsWith(".java")).forEach(source -> read(source, meanings));
        }
        Written.requireSame(
                Path.of("src/main/resources/reporting/meanings.tsv"),
                meanings.entrySet().stream()
                        .map(each -> each.getKey() + "\t" + each.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    private static void read(Path source, SortedMap<String, String> meanings) {
        try {
            Matcher records = RECORD.matcher(Files.readString(source));
            while (records.find()) {
                String[] parts = plain(records.group(1)).split(" ?@param ", -1);
                meanings.put(records.group(2), parts[0]);
                for (int i = 1; i < parts.length; i++) {
                    String[] field = parts[i].split(" ", 2);
                    meanings.put(records.group(2) + "." + field[0], field[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String documentation) {
        return documentation
                .replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "$1")
                .replaceAll("</?(?:p|ul|li|em)>", "")
                .replaceAll("&lt;", "<")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
