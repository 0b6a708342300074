package dev.cairn.server.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The history of the sample organisation, as of a day: four quarters that are over and the one that is running. The file in
 * the jar has places for dates in it, told from the running quarter:
 *
 * <ul>
 *   <li>{@code {q-1}}: the name of the quarter before, such as 2026-Q1
 *   <li>{@code {q-1.first}}, {@code {q-1.last}}: its first and its last day
 *   <li>{@code {q-1+12.day}}: the day 12 days after its first
 *   <li>{@code {q-1+12T09:30}}: the same day at half past nine
 * </ul>
 */
final class DemoHistory {

    /** Where the sample organisation is. */
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final String FILE = "/demo/history.csv";
    private static final Pattern PLACE =
            Pattern.compile("\\{q([+-]\\d+)(?:([+-]\\d+))?(?:T(\\d\\d:\\d\\d)|\\.(first|last|day))?}");
    private static final String RECORDED_AT = "recorded_at";
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final Instant now;
    private final LocalDate quarter;

    private DemoHistory(Instant now) {
        this.now = now;
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        this.quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    /** Writes what has been recorded by now, in the order in which it was recorded. */
    static void write(Instant now, Writer out) throws IOException {
        new DemoHistory(now).write(out);
    }

    private record Dated(Instant recordedAt, List<String> fields) {}

    private void write(Writer out) throws IOException {
        List<Dated> rows = new ArrayList<>();
        List<String> header;
        try (InputStream in = Objects.requireNonNull(DemoHistory.class.getResourceAsStream(FILE));
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(in, StandardCharsets.UTF_8)) {
            var records = csv.iterator();
            header = records.next().getFields();
            int recordedAt = header.indexOf(RECORDED_AT);
            records.forEachRemaining(record -> {
                List<String> fields =
                        record.getFields().stream().map(this::filled).toList();
                rows.add(new Dated(OffsetDateTime.parse(fields.get(recordedAt)).toInstant(), fields));
            });
        }
        // Quarters differ in length, so that rows near their ends can change places.
        rows.sort(Comparator.comparing(Dated::recordedAt));
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(header);
        for (Dated row : rows) {
            if (!row.recordedAt.isAfter(now)) {
                csv.writeRecord(row.fields);
            }
        }
        csv.flush();
    }

    private String filled(String text) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(date(place)));
    }

    private String date(MatchResult place) {
        LocalDate first = quarter.plusMonths(MONTHS_OF_A_QUARTER * Long.parseLong(place.group(1)));
        LocalDate day = place.group(2) == null ? first : first.plusDays(Long.parseLong(place.group(2)));
        if (place.group(3) != null) {
            return day.atTime(LocalTime.parse(place.group(3)))
                    .atZone(ZONE)
                    .toOffsetDateTime()
                    .toString();
        }
        return switch (place.group(4)) {
            case "first" -> first.toString();
            case "last" -> first.plusMonths(MONTHS_OF_A_QUARTER).minusDays(1).toString();
            case "day" -> day.toString();
            case null, default -> first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
        };
    }
}
