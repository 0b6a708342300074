package dev.cairn.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.imports.history.Column;
import dev.cairn.server.imports.history.RowForm;
import dev.cairn.server.imports.history.RowForms;
import dev.cairn.server.imports.plan.PlanColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/import.md says what Cairn does. */
class ImportDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/import.md");
    private static final Pattern EXAMPLE = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL);

    @Test
    void listsEveryRowFormWithItsCells() throws IOException {
        String document = Files.readString(DOCUMENT);

        assertThat(RowForms.all()).allSatisfy(form -> assertThat(document).contains(line(form)));
    }

    @Test
    void listsEveryColumn() throws IOException {
        String document = Files.readString(DOCUMENT);

        assertThat(Column.headers()).allSatisfy(column -> assertThat(document).contains("`" + column + "`"));
        assertThat(PlanColumn.headers())
                .allSatisfy(column -> assertThat(document).contains("`" + column.replace('_', ' ') + "`"));
    }

    @Test
    void hasExamplesThatAreAccepted() throws IOException {
        InMemoryImport cairn = new InMemoryImport();
        List<String> examples = EXAMPLE.matcher(Files.readString(DOCUMENT))
                .results()
                .map(result -> result.group(1))
                .toList();

        assertThat(examples).hasSizeGreaterThanOrEqualTo(3).allSatisfy(example -> {
            ImportReport report = cairn.take(example);
            assertThat(report.problems()).isEmpty();
            assertThat(report.events()).isPositive();
        });
    }

    /** The line of the table for a form. */
    static String line(RowForm form) {
        return "| `" + form.change() + "` | " + cells(form.needs()) + " | " + cells(form.takes()) + " | "
                + form.meaning() + " |";
    }

    private static String cells(Set<Column> columns) {
        return Arrays.stream(Column.values())
                .filter(columns::contains)
                .map(column -> "`" + column.header() + "`")
                .collect(Collectors.joining(" "));
    }
}
