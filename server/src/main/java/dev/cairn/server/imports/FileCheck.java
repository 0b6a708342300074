package dev.cairn.server.imports;

import dev.cairn.command.Command;
import dev.cairn.command.RuleBroken;
import dev.cairn.events.person.PersonId;
import dev.cairn.server.imports.history.FollowsFromRefusedRowException;
import dev.cairn.server.imports.history.Notice;
import dev.cairn.server.imports.history.RowForms;
import dev.cairn.server.imports.table.Row;
import dev.cairn.server.imports.table.RowProblem;
import dev.cairn.server.imports.table.RowRefusedException;
import dev.cairn.server.imports.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The first pass: decides row after row by the real rules, on what the log and the rows before lead to, and records nothing.
 * A row that is refused does not end it, and rows that only fail because of it are not told.
 */
final class FileCheck {

    private static final int CHUNK = 500;
    private static final int MOST_TOLD = 10_000;

    private final Layout layout;
    private final PersonId actor;
    private final DecidedWorld world;
    private final Function<List<String>, Set<String>> alreadyImported;
    private final Spool spool;
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Map<String, Long> changes = new TreeMap<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private long noticesInAll;
    private long rows;
    private long skipped;
    private long refused;
    private long unchecked;
    private long events;

    /** @param alreadyImported which of these keys of rows were imported before */
    FileCheck(
            Layout layout,
            PersonId actor,
            DecidedWorld world,
            Function<List<String>, Set<String>> alreadyImported,
            Spool spool) {
        this.layout = layout;
        this.actor = actor;
        this.world = world;
        this.alreadyImported = alreadyImported;
        this.spool = spool;
    }

    private record Keyed(Row row, String key) {}

    void check(Table table, long size, ImportProgress progress) throws IOException {
        List<Keyed> chunk = new ArrayList<>(CHUNK);
        boolean more = true;
        while (more) {
            more = fill(chunk, table);
            Set<String> known =
                    alreadyImported.apply(chunk.stream().map(Keyed::key).toList());
            for (Keyed keyed : chunk) {
                if (known.contains(keyed.key)) {
                    skipped++;
                    refer(keyed, null);
                } else {
                    check(keyed);
                }
            }
            chunk.clear();
            progress.at(ImportProgress.Phase.CHECKING, rows, Math.min(table.bytesRead(), size), size);
        }
    }

    ImportReport report(String file, ImportReport.Outcome outcome, List<String> newPeople) {
        return new ImportReport(
                file,
                layout.word(),
                problems.isEmpty() ? outcome : ImportReport.Outcome.REFUSED,
                rows,
                skipped,
                refused,
                unchecked,
                events,
                changes,
                newPeople,
                problems,
                notices,
                noticesInAll,
                null);
    }

    /** Whether there is more after this chunk. */
    private boolean fill(List<Keyed> chunk, Table table) {
        while (chunk.size() < CHUNK) {
            try {
                Row row = table.next();
                if (row == null) {
                    return false;
                }
                rows++;
                String fingerprint = row.fingerprint();
                chunk.add(new Keyed(row, fingerprint + "." + occurrences.merge(fingerprint, 1, Integer::sum)));
            } catch (RowRefusedException refusal) {
                rows++;
                refuse(refusal.problems(), null);
                if (refusal.problems().stream().anyMatch(problem -> isEndOfReading(problem.code()))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** After these nobody knows where the next row begins. */
    private static boolean isEndOfReading(String code) {
        return code.equals("not-csv") || code.equals("not-utf-8") || code.equals("not-xlsx");
    }

    private void check(Keyed keyed) throws IOException {
        Row row = keyed.row;
        List<Notice> noticed = new ArrayList<>();
        try {
            List<Spool.Sequenced> decided = new ArrayList<>();
            for (Command command : layout.commands(row, world, actor, keyed.key, noticed::add)) {
                decided.addAll(world.decide(command));
            }
            spool.write(new Spool.Decided(row.line(), keyed.key, decided));
            refer(keyed, decided);
            events += decided.size();
            changes.merge(layout.kind(row), 1L, Long::sum);
            noticed.forEach(this::note);
        } catch (RowRefusedException refusal) {
            refuse(refusal.problems(), row);
        } catch (RuleBroken refusal) {
            refuse(layout.problems(row, refusal), row);
        } catch (FollowsFromRefusedRowException e) {
            unchecked++;
            loseSight(row);
        }
    }

    private void refer(Keyed keyed, @Nullable List<Spool.Sequenced> decided) {
        String ref = layout.ref(keyed.row);
        if (ref != null) {
            world.refer(ref, keyed.key, decided);
        }
    }

    private void refuse(List<RowProblem> found, @Nullable Row row) {
        refused++;
        if (problems.size() < MOST_TOLD) {
            problems.addAll(found);
        }
        if (row != null) {
            loseSight(row);
        }
    }

    private void loseSight(Row row) {
        String name = layout.introduced(row);
        if (name != null) {
            world.loseSightOf(name);
        }
        String ref = layout.ref(row);
        if (ref != null) {
            world.loseSightOf(RowForms.refName(ref));
        }
    }

    private void note(Notice notice) {
        noticesInAll++;
        if (notices.size() < MOST_TOLD) {
            notices.add(notice);
        }
    }
}
