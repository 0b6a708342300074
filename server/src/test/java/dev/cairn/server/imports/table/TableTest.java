package dev.cairn.server.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    @TempDir
    private Path directory = Path.of(".");

    @Test
    void readsRowsByTheNamesOfTheirColumns() throws IOException {
        List<Row> rows = rows("b,a\n2,1\n,3\n");

        assertThat(rows).extracting(Row::cells).containsExactly(Map.of("a", "1", "b", "2"), Map.of("a", "3"));
    }

    @Test
    void readsAHeaderWithAByteOrderMarkAndSemicolons() throws IOException {
        assertThat(rows("\uFEFFa;b\n1,5;2\n").getFirst().cells()).isEqualTo(Map.of("a", "1,5", "b", "2"));
    }

    @Test
    void readsColumnsWhateverTheirCaseAndSpacing() throws IOException {
        assertThat(rows("Key Result,PARENT_TEAM\nx,y\n").getFirst().cells())
                .isEqualTo(Map.of("key_result", "x", "parent_team", "y"));
    }

    @Test
    void countsLinesWithinQuotedTexts() throws IOException {
        List<Row> rows = rows("a,b\n\"one\ntwo\",1\n\nlast,2\n");

        assertThat(rows).extracting(row -> row.get("a")).containsExactly("one\ntwo", "last");
        assertThat(rows).extracting(Row::line).containsExactly(2L, 5L);
    }

    @Test
    void refusesACellWithoutAColumn() {
        assertThatThrownBy(() -> rows("a,b\n1,2,3\n"))
                .isInstanceOfSatisfying(
                        RowRefusedException.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.line()).isEqualTo(2);
                                    assertThat(problem.code()).isEqualTo("cell-without-column");
                                }));
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        Path file = directory.resolve("latin.csv");
        Files.write(file, "a,b\n1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        RowRefusedException.class,
                        refusal ->
                                assertThat(refusal.problems().getFirst().code()).isEqualTo("not-utf-8"));
    }

    @Test
    void refusesAFileThatIsNotUtf8FarFromItsBeginning() throws IOException {
        Path file = directory.resolve("latin.csv");
        Files.write(file, ("a,b\n" + "1,2\n".repeat(100_000) + "1,caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        RowRefusedException.class,
                        refusal ->
                                assertThat(refusal.problems().getFirst().code()).isEqualTo("not-utf-8"));
    }

    @Test
    void refusesASpreadsheetThatIsBroken() throws IOException {
        Path file = directory.resolve("broken.xlsx");
        Files.write(file, new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 1, 2, 3});

        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        RowRefusedException.class,
                        refusal ->
                                assertThat(refusal.problems().getFirst().code()).isEqualTo("not-xlsx"));
    }

    @Test
    void refusesAnUnclosedQuotationMark() {
        assertThatThrownBy(() -> rows("a,b\n\"1,2\n"))
                .isInstanceOfSatisfying(
                        RowRefusedException.class,
                        refusal ->
                                assertThat(refusal.problems().getFirst().code()).isEqualTo("not-csv"));
    }

    @Test
    void namesUnknownColumnsAndMissingOnes() throws IOException {
        Header header = header("at,colour\n");

        assertThatThrownBy(() -> header.require(Set.of("at", "change"), Set.of("change")))
                .isInstanceOfSatisfying(
                        RowRefusedException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(RowProblem::column)
                                .containsExactly("colour", "change"));
    }

    @Test
    void tellsRowsOfTheSameContentByNothingElse() throws IOException {
        List<Row> rows = rows("a,b\n1,2\n1,2\n2,1\n");

        assertThat(rows.get(0).fingerprint()).isEqualTo(rows.get(1).fingerprint());
        assertThat(rows.get(2).fingerprint()).isNotEqualTo(rows.get(0).fingerprint());
        assertThat(rows("b;a\n2;1\n").getFirst().fingerprint())
                .isEqualTo(rows.get(0).fingerprint());
    }

    @Test
    void readsASpreadsheetAsAPersonWouldHaveTypedIt() throws IOException {
        Path file = directory.resolve("plan.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Plan");
            sheet.value(0, 0, "Cycle");
            sheet.value(0, 1, "Due");
            sheet.value(0, 2, "Target");
            sheet.value(0, 3, "Weight");
            sheet.value(1, 0, "2026-Q3");
            sheet.value(1, 1, LocalDate.parse("2026-09-15"));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, 0.1 + 0.2);
            sheet.value(1, 3, 2);
        }

        List<Row> rows = rows(file);

        assertThat(rows.getFirst().cells())
                .isEqualTo(Map.of("cycle", "2026-Q3", "due", "2026-09-15", "target", "0.3", "weight", "2"));
        assertThat(rows.getFirst().problem("target", "code", "rule", null).cell())
                .isEqualTo("C2");
    }

    private Header header(String content) throws IOException {
        Path file = directory.resolve("header.csv");
        Files.writeString(file, content);
        try (Table table = Table.open(file)) {
            return table.header();
        }
    }

    private List<Row> rows(String content) throws IOException {
        Path file = directory.resolve("rows.csv");
        Files.writeString(file, content);
        return rows(file);
    }

    private static List<Row> rows(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Table table = Table.open(file)) {
            for (Row row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
