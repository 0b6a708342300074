package dev.cairn.server.sample;

import dev.cairn.command.Name;
import dev.cairn.command.cycle.Cadence;
import dev.cairn.command.cycle.CloseCycle;
import dev.cairn.command.cycle.CycleDates;
import dev.cairn.command.cycle.DefineCycle;
import dev.cairn.command.cycle.StartScoring;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.person.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A quarter of the sample organisation, from its definition until nothing of it is asked any more. */
final class SampleQuarter {

    private static final int WEEK = 7;
    private static final int DEFINED_BEFORE = 28;
    private static final int CLOSED_AFTER = 28;
    private static final int FORGOTTEN_AFTER = 75;
    private static final double SHARE_OF_RETROSPECTIVES = 0.75;
    private static final int MOST_CITABLE = 6;

    private final Course course;
    private final SampleSize size;
    private final List<SampleTeam> teams;
    private final LocalDate first;
    private final LocalDate last;
    private final CycleId id;
    private @Nullable SampleQuarter before;
    private final Map<SampleTeam, List<SampleGoal>> goals = new HashMap<>();
    private final Map<SampleTeam, List<String>> citable = new HashMap<>();

    /** @param before the quarter before it; null for the first one */
    SampleQuarter(
            Course course, SampleSize size, List<SampleTeam> teams, LocalDate first, @Nullable SampleQuarter before) {
        this.before = before;
        this.course = course;
        this.size = size;
        this.teams = teams;
        this.first = first;
        this.last = first.plusMonths(3).minusDays(1);
        this.id = id(size, first);
    }

    /** The id of the quarter that begins on that day. */
    static CycleId id(SampleSize size, LocalDate first) {
        return CycleId.fromKey("sample " + size.seed() + " quarter " + first);
    }

    /** How it is called, such as {@code 2026-Q3}. */
    static String name(LocalDate first) {
        return first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** Puts all of it on the agenda. */
    void plan() {
        PersonId programme = teams.getFirst().lead();
        course.at(course.working(first.minusDays(DEFINED_BEFORE)), () -> begin(programme));
        course.at(
                course.working(last.minusDays(1)),
                () -> course.decide(programme, occasion -> new StartScoring(id, occasion)));
        course.at(
                course.working(last.plusDays(CLOSED_AFTER)),
                () -> course.decide(programme, occasion -> new CloseCycle(id, occasion)));
        course.at(course.working(last.plusDays(FORGOTTEN_AFTER)), this::forget);
    }

    private void begin(PersonId programme) {
        course.decide(
                programme,
                occasion -> new DefineCycle(
                        id, new Name(name(first)), new CycleDates(first, last), null, new Cadence(WEEK), occasion));
        int number = 0;
        for (SampleTeam team : teams) {
            List<SampleGoal> ofTeam = new ArrayList<>();
            for (int i = 0; i < size.goals(); i++) {
                SampleGoal goal = new SampleGoal(course, size, this, team, ++number);
                ofTeam.add(goal);
                goal.plan();
            }
            goals.put(team, ofTeam);
            if (course.happens(SHARE_OF_RETROSPECTIVES)) {
                new SampleRetrospective(course, this, team).plan();
            }
        }
    }

    private void forget() {
        goals.values().forEach(ofTeam -> ofTeam.forEach(goal -> course.forget(goal.id())));
        goals.clear();
        before = null;
        citable.clear();
    }

    CycleId id() {
        return id;
    }

    /** The day after so many days of it; before its beginning where that is below 0. */
    LocalDate day(int days) {
        return first.plusDays(days);
    }

    LocalDate last() {
        return last;
    }

    /** How many weeks it has; a quarter is always 13 of them, give or take a day. */
    int weeks() {
        return (int) (ChronoUnit.DAYS.between(first, last) + 2) / WEEK;
    }

    Instant startsAt() {
        return first.atStartOfDay(Course.ZONE).toInstant();
    }

    /** The goals of that team. */
    List<SampleGoal> goals(SampleTeam team) {
        return Objects.requireNonNullElse(goals.get(team), List.of());
    }

    /** The goal of that team and number in the quarter before; null where there is none any more. */
    @Nullable
    SampleGoal before(SampleTeam team, int number) {
        return before == null
                ? null
                : before.goals(team).stream()
                        .filter(goal -> goal.number() == number)
                        .findFirst()
                        .orElse(null);
    }

    /** Something that the team may speak of when it looks back. */
    void note(SampleTeam team, SampleGoal goal, List<String> eventIds) {
        List<String> ofTeam = citable.computeIfAbsent(team, of -> new ArrayList<>());
        if (!eventIds.isEmpty() && ofTeam.size() < MOST_CITABLE) {
            ofTeam.add(eventIds.getFirst());
            course.identify(eventIds.getFirst(), goal.id().value());
        }
    }

    /** The events that the team may speak of. */
    List<String> citable(SampleTeam team) {
        return citable.getOrDefault(team, List.of());
    }
}
