package dev.cairn.server.checkin;

import dev.cairn.command.Occasion;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violation;
import dev.cairn.command.Violations;
import dev.cairn.command.objective.Reading;
import dev.cairn.command.objective.RecordCheckIn;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.server.checkin.SheetEntries.Entry;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Records the check-ins of a sheet: all of them or none, however many goals they are of. */
@Component
final class CheckInsSent {

    private static final Pattern NUMBERED = Pattern.compile("readings\\[(\\d+)]\\.?(.*)", Pattern.DOTALL);

    private final Commands commands;

    CheckInsSent(Commands commands) {
        this.commands = commands;
    }

    /**
     * Records them.
     *
     * @param entries at least one
     * @param occasion when it was so
     * @throws RuleBroken where a rule forbids any of them; its fields are those of the sheet
     */
    void record(List<Entry> entries, Occasion occasion, Asker asker) {
        Violations violations = new Violations();
        Map<ObjectiveId, List<Entry>> byGoal = new LinkedHashMap<>();
        Map<Entry, Reading> readings = new LinkedHashMap<>();
        for (Entry entry : entries) {
            CheckInId id = asker.newId(CheckInId::fromKey, entry.place().number());
            Reading reading = violations.take(
                    "readings[" + entry.place().number() + "]",
                    () -> entry.content().of(entry.place().keyResultId(), id));
            if (reading != null) {
                readings.put(entry, reading);
                byGoal.computeIfAbsent(entry.place().objectiveId(), any -> new ArrayList<>())
                        .add(entry);
            }
        }
        violations.throwIfAny();
        String first = byGoal.keySet().iterator().next().value();
        List<String> ids =
                readings.values().stream().map(each -> each.checkInId().value()).toList();
        if (byGoal.size() == 1) {
            byGoal.forEach((goal, of) -> numberedAsOnTheSheet(
                    of, () -> commands.makeAll(command(goal, of, readings, occasion), asker, ids, first)));
            return;
        }
        commands.makeTogether(
                first,
                asker,
                ids,
                first,
                together -> byGoal.forEach((goal, of) ->
                        numberedAsOnTheSheet(of, () -> together.decide(command(goal, of, readings, occasion)))));
    }

    private static RecordCheckIn command(
            ObjectiveId goal, List<Entry> of, Map<Entry, Reading> readings, Occasion occasion) {
        List<Reading> own = new ArrayList<>();
        for (Entry entry : of) {
            Reading reading = readings.get(entry);
            if (reading != null) {
                own.add(reading);
            }
        }
        return new RecordCheckIn(goal, own, occasion);
    }

    /** A command counts the readings of its goal; whoever filled in the sheet sees all of them. */
    private static void numberedAsOnTheSheet(List<Entry> of, Runnable command) {
        try {
            command.run();
        } catch (RuleBroken refusal) {
            throw new RuleBroken(refusal.violations().stream()
                    .map(each -> onTheSheet(each, of))
                    .toList());
        }
    }

    private static Violation onTheSheet(Violation violation, List<Entry> of) {
        Matcher numbered = NUMBERED.matcher(violation.field());
        if (!numbered.matches()) {
            return violation;
        }
        int number = Integer.parseInt(numbered.group(1));
        if (number >= of.size()) {
            return violation;
        }
        String field = numbered.group(2);
        String path = field.startsWith("effectiveAt")
                ? field
                : of.get(number).place().prefix() + (field.isEmpty() ? "value" : field);
        return new Violation(violation.kind(), violation.code(), path, violation.rule(), violation.accepted());
    }
}
