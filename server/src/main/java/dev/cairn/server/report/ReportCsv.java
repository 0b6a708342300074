package dev.cairn.server.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The answer of a report as CSV: UTF-8, commas, a line of column names; lists and objects as JSON. */
final class ReportCsv {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReportCsv() {}

    static byte[] write(ReportAnswer answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(bytes, StandardCharsets.UTF_8)) {
            csv.writeRecord(
                    answer.columns().stream().map(ReportAnswer.Column::name).toList());
            answer.rows()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(ReportCsv::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text -> text;
            case Boolean truth -> truth.toString();
            default -> JSON.writeValueAsString(value);
        };
    }
}
