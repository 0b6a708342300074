package dev.cairn.server.eventfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file of events that is not as it was written is refused at its first wrong line. */
class NdjsonReaderTest {

    private static final int EVENTS = 20;
    private static final String FILE = written();

    @Test
    void readsWhatWasWritten() throws IOException {
        List<Envelope> events = read(FILE);

        assertThat(events).hasSize(EVENTS);
        assertThat(events.get(4))
                .isEqualTo(new Envelope(
                        6,
                        14,
                        "event-4",
                        "objective:0",
                        2,
                        "objective.reworded \"once\"",
                        1,
                        Instant.parse("2026-01-05T10:00:00.250Z"),
                        data(4),
                        "{\"actor\":\"person:\u00e9\"}"));
    }

    @Test
    void readsAFileWithoutEvents() throws IOException {
        assertThat(read(written(0))).isEmpty();
    }

    @Test
    void namesTheLineOfAnyByteThatWasChanged() {
        byte[] bytes = FILE.getBytes(StandardCharsets.UTF_8);
        qt().withExamples(2000)
                .forAll(integers().between(0, bytes.length - 1), integers().between(1, 255))
                .checkAssert((place, change) -> {
                    byte[] damaged = bytes.clone();
                    damaged[place] = (byte) (damaged[place] ^ change);
                    long line = 1 + countOfEnds(bytes, place);
                    assertThatThrownBy(() -> read(damaged))
                            .isInstanceOfSatisfying(
                                    UnusableFileException.class,
                                    refused -> assertThat(refused.line()).isEqualTo(line));
                });
    }

    @Test
    void namesWhereAFileWasCutOffAtAnyByte() {
        byte[] bytes = FILE.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            byte[] shorter = Arrays.copyOf(bytes, length);
            long line = 1 + countOfEnds(bytes, length);
            assertThatThrownBy(() -> read(shorter))
                    .isInstanceOfSatisfying(
                            UnusableFileException.class,
                            refused -> assertThat(refused.line()).isEqualTo(line));
        }
    }

    @Test
    void namesTheFirstLineAfterOnesThatAreMissingOrInAnotherOrder() {
        List<String> lines = FILE.lines().toList();
        List<String> without = new ArrayList<>(lines);
        without.remove(7);
        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 5, 6);
        List<String> twice = new ArrayList<>(lines);
        twice.add(9, lines.get(8));

        assertThatThrownBy(() -> read(joined(without))).hasMessageStartingWith("Line 8: its hash is wrong");
        assertThatThrownBy(() -> read(joined(swapped))).hasMessageStartingWith("Line 6: its hash is wrong");
        assertThatThrownBy(() -> read(joined(twice))).hasMessageStartingWith("Line 10: its hash is wrong");
    }

    @Test
    void namesWhatComesAfterTheManifest() {
        assertThatThrownBy(() -> read(FILE + FILE)).hasMessageStartingWith("Line 23: its hash is wrong");
    }

    @Test
    void refusesOtherVersionsAndOtherFiles() throws IOException {
        ByteArrayOutputStream newer = new ByteArrayOutputStream();
        byte[] header = "{\"format\":\"cairn-events\",\"format_version\":2,\"cairn_version\":\"9.1\""
                .getBytes(StandardCharsets.UTF_8);
        newer.write(header);
        newer.write(Chain.BEFORE_HASH);
        newer.write(new Chain().next(header, header.length));
        newer.write(Chain.AFTER_HASH);
        newer.write('\n');

        assertThatThrownBy(() -> read(newer.toByteArray()))
                .hasMessage(
                        "Line 1: the file has version 2 of the format, written by Cairn 9.1; this Cairn reads version 1.");
        assertThatThrownBy(() -> read("at,actor,cycle\n"))
                .hasMessageContaining("no file that `cairn export events` wrote");
        assertThatThrownBy(() -> read("")).hasMessageContaining("no file that `cairn export events` wrote");
    }

    private static List<Envelope> read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Envelope> read(byte[] file) throws IOException {
        NdjsonReader reader = new NdjsonReader(new ByteArrayInputStream(file));
        List<Envelope> events = new ArrayList<>();
        for (Envelope event = reader.next(); event != null; event = reader.next()) {
            events.add(event);
        }
        return events;
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static long countOfEnds(byte[] bytes, int before) {
        long ends = 0;
        for (int i = 0; i < before; i++) {
            ends += bytes[i] == '\n' ? 1 : 0;
        }
        return ends;
    }

    private static String data(int number) {
        return "{\"note\":{\"text\":\"Sample \\\"" + number + "\\\" \\\\ \u2192\"},\"act\":{}}";
    }

    private static String written() {
        return written(EVENTS);
    }

    private static String written(int events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NdjsonFile file = new NdjsonFile(out);
        Manifest.Counting counting = new Manifest.Counting();
        try {
            file.begin(new Header("1.0", events, events == 0 ? 0 : events + 9));
            for (int i = 0; i < events; i++) {
                String name = "objective.reworded \"once\"";
                String row = String.join(
                        "\u0002",
                        Integer.toString(i + 10),
                        "event-" + i,
                        "objective:" + i % 2,
                        Integer.toString(i / 2),
                        name,
                        "1",
                        "2026-01-05T00:00:00Z",
                        "2026-01-05T10:00:00.250Z",
                        "",
                        data(i),
                        "{\"actor\":\"person:\u00e9\"}");
                file.add(new LoggedRow().take((row + "\n").getBytes(StandardCharsets.UTF_8)));
                counting.count(i + 10, "objective:" + i % 2, i / 2, name);
            }
            file.end(counting.manifest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
