package dev.cairn.server.sample;

import dev.cairn.command.Name;
import dev.cairn.command.organisation.ChangeSettings;
import dev.cairn.command.team.FormTeam;
import dev.cairn.command.team.RenameTeam;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the sample organisation, a bakery, does through its quarters: it drafts, publishes, checks in each week, corrects, moves
 * targets, drops, hands over, scores in time or late, and looks back. Everything is decided by the real rules. The same size
 * gives the same events, to the letter.
 */
public final class SampleOrganisation {

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int FORMED_BEFORE = 30;

    private final SampleSize size;
    private final List<SampleTeam> teams;

    /** @param size how large it is, and how long it has been there */
    public SampleOrganisation(SampleSize size) {
        this.size = size;
        this.teams = SampleTeam.all(size);
    }

    /** Its people by handle. Each handle begins with {@code sample-}. */
    public Map<String, PersonId> people() {
        Map<String, PersonId> people = new LinkedHashMap<>();
        teams.forEach(team -> people.putAll(team.people()));
        return people;
    }

    /** Its quarters, the first one first. */
    public List<CycleId> cycles() {
        return firstDays().stream().map(first -> SampleQuarter.id(size, first)).toList();
    }

    /** The first day of each quarter. */
    public List<LocalDate> firstDays() {
        LocalDate running = size.until().with(IsoFields.DAY_OF_QUARTER, 1);
        List<LocalDate> days = new ArrayList<>();
        for (int ago = size.cycles() - 1; ago >= 0; ago--) {
            days.add(running.minusMonths((long) MONTHS_OF_A_QUARTER * ago));
        }
        return days;
    }

    /** Its teams; the first one is the company. */
    public List<TeamId> teams() {
        return teams.stream().map(SampleTeam::id).toList();
    }

    /**
     * Does all of it, one thing after the other.
     *
     * @param takenAt when a log takes all of it at once, so that events claim when they happened; null where each is recorded as
     *     it happens
     * @param log where events go, in the order of time
     */
    public void run(@Nullable Instant takenAt, Consumer<Recorded> log) {
        Instant end = size.until().plusDays(1).atStartOfDay(Course.ZONE).toInstant();
        if (takenAt != null && end.isAfter(takenAt)) {
            // Nothing is claimed to have been recorded after it was taken in.
            end = takenAt;
        }
        Course course = new Course(size.seed(), end, takenAt, log);
        List<LocalDate> firstDays = firstDays();
        course.at(course.working(firstDays.getFirst().minusDays(FORMED_BEFORE)), () -> form(course));
        SampleQuarter before = null;
        for (LocalDate first : firstDays) {
            SampleQuarter quarter = new SampleQuarter(course, size, teams, first, before);
            quarter.plan();
            before = quarter;
            course.at(course.working(first.minusDays(1)), () -> rename(course, first));
        }
        course.run();
    }

    private void form(Course course) {
        PersonId programme = teams.getFirst().lead();
        course.decide(programme, occasion -> new ChangeSettings(settings(), occasion));
        for (SampleTeam team : teams) {
            SampleTeam parent = team.parent();
            course.decide(
                    programme,
                    occasion -> new FormTeam(
                            team.id(),
                            new Name(team.name()),
                            team.level(),
                            parent == null ? null : parent.id(),
                            false,
                            occasion));
        }
    }

    private static Settings settings() {
        Settings usual = Settings.DEFAULTS;
        return new Settings(
                Course.ZONE.getId(),
                usual.cadenceDays(),
                usual.staleAfterCadences(),
                usual.commitmentDays(),
                usual.onTrackGap(),
                usual.atRiskGap(),
                usual.maintainOffTrackBelow(),
                usual.committedSuccess(),
                usual.aspirationalSuccess(),
                usual.committedBands(),
                usual.aspirationalBands(),
                usual.workingWeek());
    }

    private void rename(Course course, LocalDate first) {
        SampleTeam team = course.any(teams);
        if (course.happens(0.3)) {
            course.decide(
                    team.lead(),
                    occasion -> new RenameTeam(
                            team.id(), new Name(team.name() + ", since " + SampleQuarter.name(first)), occasion));
        }
    }
}
