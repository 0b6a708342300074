package dev.cairn.server.imports.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.command.cycle.CycleCommand;
import dev.cairn.command.objective.ObjectiveCommand;
import dev.cairn.command.organisation.OrganisationCommand;
import dev.cairn.command.report.ReportCommand;
import dev.cairn.command.retrospective.RetrospectiveCommand;
import dev.cairn.command.team.TeamCommand;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowFormsTest {

    @Test
    void everyCommandHasARowForm() {
        Set<Class<?>> commands = Stream.of(
                        OrganisationCommand.class,
                        CycleCommand.class,
                        TeamCommand.class,
                        ObjectiveCommand.class,
                        RetrospectiveCommand.class,
                        ReportCommand.class)
                .flatMap(RowFormsTest::records)
                .collect(Collectors.toSet());

        Set<Class<?>> asked = RowForms.all().stream()
                .flatMap(form -> form.commands().stream())
                .collect(Collectors.toSet());

        assertThat(asked).containsExactlyInAnyOrderElementsOf(commands);
    }

    @Test
    void noTwoFormsHaveOneChangeWord() {
        assertThat(RowForms.all()).extracting(RowForm::change).doesNotHaveDuplicates();
    }

    @Test
    void everyColumnIsUsedByAForm() {
        assertThat(Column.values())
                .allSatisfy(column -> assertThat(RowForms.all()).anyMatch(form -> form.has(column)));
    }

    private static Stream<Class<?>> records(Class<?> family) {
        Class<?>[] members = family.getPermittedSubclasses();
        return members == null ? Stream.of(family) : Arrays.stream(members).flatMap(RowFormsTest::records);
    }
}
