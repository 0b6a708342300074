package dev.cairn.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.command.cycle.CycleCommand;
import dev.cairn.command.objective.ObjectiveCommand;
import dev.cairn.command.objective.SetObjective;
import dev.cairn.command.organisation.OrganisationCommand;
import dev.cairn.command.report.ReportCommand;
import dev.cairn.command.retrospective.RetrospectiveCommand;
import dev.cairn.command.team.TeamCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of docs/access.md and the policy say the same. */
class AccessDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "access.md");

    /** As the columns of the table of goals are ordered. */
    private static final List<Relation> COLUMNS = List.of(
            Relation.OWNER,
            Relation.KEY_RESULT_OWNER,
            Relation.CONTRIBUTOR,
            Relation.REVIEWER,
            Relation.MEMBER_WHILE_DRAFT,
            Relation.LEAD);

    @Test
    void saysOfEveryCommandAboutAGoalWhoMayAskForIt() throws IOException {
        Map<String, Set<Relation>> documented = goals();

        Map<String, Set<Relation>> allowed = new TreeMap<>();
        Specimens.kindsOf(ObjectiveCommand.class)
                .filter(kind -> kind != SetObjective.class)
                .forEach(kind -> allowed.put(kind.getSimpleName(), allowedTo(kind)));
        assertThat(documented).isEqualTo(allowed);
    }

    @Test
    void namesEveryOtherCommand() throws IOException {
        Set<String> named =
                rows(1).flatMap(row -> names(row.getFirst())).collect(Collectors.toCollection(TreeSet::new));

        assertThat(named)
                .containsAll(Stream.of(
                                TeamCommand.class,
                                CycleCommand.class,
                                OrganisationCommand.class,
                                RetrospectiveCommand.class,
                                ReportCommand.class)
                        .flatMap(Specimens::kindsOf)
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void namesEveryRole() throws IOException {
        Set<String> named = rows(1).map(row -> row.getFirst().replace("`", "")).collect(Collectors.toSet());

        assertThat(named)
                .containsAll(Arrays.stream(Role.values()).map(Role::word).toList());
    }

    private static Set<Relation> allowedTo(Class<?> kind) {
        Set<Relation> allowed = EnumSet.noneOf(Relation.class);
        for (Relation relation : Relation.values()) {
            Grant held = switch (relation) {
                case LEAD -> new Grant(Role.LEAD, Specimens.TEAM);
                // Whoever moves a goal may set goals where it goes; that is not what is asked about here.
                default -> new Grant(Role.MEMBER, Specimens.TEAM);
            };
            boolean draft = relation == Relation.MEMBER_WHILE_DRAFT;
            GoalOf goal = new GoalOf(EnumSet.of(relation), Specimens.TEAM, null, draft);
            if (PolicyTest.isAllowed(Specimens.of(kind), goal, held)) {
                allowed.add(relation);
            }
        }
        return allowed;
    }

    private static Map<String, Set<Relation>> goals() throws IOException {
        Map<String, Set<Relation>> documented = new TreeMap<>();
        rows(COLUMNS.size())
                .filter(row -> row.size() == COLUMNS.size() + 1)
                .forEach(row -> names(row.getFirst()).forEach(command -> {
                    Set<Relation> relations = EnumSet.noneOf(Relation.class);
                    for (int i = 0; i < COLUMNS.size(); i++) {
                        if (row.get(i + 1).equals("yes")) {
                            relations.add(COLUMNS.get(i));
                        }
                    }
                    assertThat(documented.put(command, relations)).as(command).isNull();
                }));
        return documented;
    }

    private static Stream<String> names(String cell) {
        return Arrays.stream(cell.split(", ", -1)).filter(name -> name.matches("[A-Z][A-Za-z]+"));
    }

    /** The cells of all rows of all tables that have more columns than that. */
    private static Stream<List<String>> rows(int columns) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.startsWith("| ")) {
                List<String> cells = Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList();
                List<String> inner = cells.subList(0, cells.size() - 1);
                if (inner.size() > columns) {
                    rows.add(inner);
                }
            }
        }
        return rows.stream();
    }
}
