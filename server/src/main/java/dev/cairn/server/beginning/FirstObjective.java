package dev.cairn.server.beginning;

import dev.cairn.command.Command;
import dev.cairn.command.Name;
import dev.cairn.command.Occasion;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.TeamLevel;
import dev.cairn.command.Wording;
import dev.cairn.command.cycle.CycleDates;
import dev.cairn.command.cycle.DefineCycle;
import dev.cairn.command.objective.Kind;
import dev.cairn.command.objective.SetObjective;
import dev.cairn.command.team.FormTeam;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.team.TeamId;
import dev.cairn.server.form.Typed;
import dev.cairn.server.web.Asker;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A cycle, a team and its first goal, as they are typed on one form. */
final class FirstObjective {

    private static final String CYCLE = "cycle";
    private static final String TEAM = "team";
    private static final int MONTHS_OF_A_QUARTER = 3;

    private FirstObjective() {}

    /** What the form holds before anybody types: the quarter of this day. */
    static Map<String, String> proposed(LocalDate today) {
        LocalDate first = today.with(IsoFields.DAY_OF_QUARTER, 1);
        return Map.of(
                "cycle.name",
                first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR),
                "cycle.firstDay",
                first.toString(),
                "cycle.lastDay",
                first.plusMonths(MONTHS_OF_A_QUARTER).minusDays(1).toString(),
                "team.name",
                "",
                "wording",
                "");
    }

    /** The goal that the form makes. */
    static ObjectiveId objective(Asker who) {
        return who.newId(ObjectiveId::fromKey);
    }

    /**
     * What the form asks for, in the order in which it is to be done: the team first.
     *
     * @throws RuleBroken where a field cannot be read
     */
    static List<Step> steps(Typed typed, Asker who) {
        Occasion now = who.occasion(null);
        CycleId cycle = who.newId(CycleId::fromKey);
        TeamId team = who.newId(TeamId::fromKey);
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(
                TEAM,
                () -> new FormTeam(
                        team, new Name(typed.required("team.name")), TeamLevel.of("team"), null, false, now)));
        steps.add(Step.of(
                CYCLE,
                () -> new DefineCycle(
                        cycle,
                        new Name(typed.required("cycle.name")),
                        new CycleDates(day(typed, "firstDay"), day(typed, "lastDay")),
                        null,
                        null,
                        now)));
        steps.add(Step.of(
                null,
                () -> new SetObjective(
                        FirstObjective.objective(who),
                        cycle,
                        team,
                        null,
                        new Wording(typed.required("wording")),
                        Kind.of("committed"),
                        who.actor(),
                        false,
                        now)));
        return steps;
    }

    private static LocalDate day(Typed typed, String field) {
        LocalDate day = typed.day("cycle." + field);
        if (day == null) {
            throw RuleBroken.invalid("day-missing", field, "A cycle has a first and a last day.");
        }
        return Objects.requireNonNull(day);
    }

    /**
     * One of the commands.
     *
     * @param part of the form; null for the goal itself
     * @param command what is to be done
     */
    record Step(@Nullable String part, Command command) {

        static Step of(@Nullable String part, Supplier<Command> command) {
            return new Step(part, told(part, command));
        }

        /** What is wrong with it is told of its part of the form. */
        static <T> T told(@Nullable String part, Supplier<T> act) {
            try {
                return act.get();
            } catch (RuleBroken refused) {
                throw part == null ? refused : refused.under(part);
            }
        }
    }
}
