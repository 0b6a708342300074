package dev.cairn.server.sample;

import dev.cairn.command.Occasion;
import dev.cairn.command.objective.CorrectCheckIn;
import dev.cairn.command.objective.Reading;
import dev.cairn.command.objective.RecordCheckIn;
import dev.cairn.command.objective.RetractCheckIn;
import dev.cairn.events.FreeText;
import dev.cairn.events.Reason;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.person.PersonId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * How a sample goal is checked in: once a week, each key result, by its owner. Some weeks are left out, some readings are
 * entered days later, and some were wrong.
 */
final class SampleCheckIns {

    private static final int WEEK = 7;
    private static final int DAY = 24;
    private static final double LATE = 0.06;
    private static final double WRONG = 0.03;
    private static final double RETRACTED = 0.1;

    private final Course course;
    private final SampleSize size;
    private final SampleQuarter quarter;
    private final SampleGoal goal;
    private final DayOfWeek weekday;

    SampleCheckIns(Course course, SampleSize size, SampleQuarter quarter, SampleGoal goal) {
        this.course = course;
        this.size = size;
        this.quarter = quarter;
        this.goal = goal;
        this.weekday = DayOfWeek.of(course.number(DayOfWeek.MONDAY.getValue(), DayOfWeek.FRIDAY.getValue()));
    }

    void plan() {
        week(0);
    }

    private void week(int week) {
        if (week >= quarter.weeks()) {
            return;
        }
        Instant when = course.working(quarter.day(WEEK * week).with(TemporalAdjusters.nextOrSame(weekday)));
        if (when.isBefore(course.now())) {
            week(week + 1);
            return;
        }
        course.at(when, () -> {
            if (goal.inForce()) {
                if (course.happens(size.diligence())) {
                    checkIn((week + 1.0) / quarter.weeks());
                }
                week(week + 1);
            }
        });
    }

    private void checkIn(double time) {
        List<Reading> readings = new ArrayList<>();
        List<SampleMeasure> read =
                goal.measures().stream().filter(measure -> !measure.dropped()).toList();
        for (SampleMeasure measure : read) {
            readings.add(measure.reading(CheckInId.fromKey(course.key()), time));
        }
        PersonId by = goal.owner();
        Occasion occasion = course.occasion(by);
        Instant earlier = course.now().minus(Duration.ofHours(course.number(DAY, 3 * DAY)));
        boolean possible = earlier.isAfter(quarter.startsAt())
                && read.stream().allMatch(measure -> measure.addedAt().isBefore(earlier));
        if (possible && course.happens(LATE)) {
            occasion = occasion.effective(earlier);
        }
        course.decide(occasion, on -> new RecordCheckIn(goal.id(), readings, on));
        for (int i = 0; i < readings.size(); i++) {
            if (course.happens(WRONG)) {
                correctLater(read.get(i), readings.get(i), by);
            }
        }
    }

    private void correctLater(SampleMeasure measure, Reading wrong, PersonId by) {
        boolean retracted = course.happens(RETRACTED);
        course.within(1, 2 * DAY, () -> {
            if (!goal.inForce()) {
                return;
            }
            Reason reason = new Reason("wrong-data", new FreeText(course.any(SampleWords.WRONG)));
            // A correction is effective when the reading was: nothing is said of its date.
            Occasion occasion = course.correcting(by).because(reason);
            course.decide(
                    occasion,
                    on -> retracted
                            ? new RetractCheckIn(goal.id(), measure.id(), wrong.checkInId(), on)
                            : new CorrectCheckIn(goal.id(), measure.corrected(wrong), on));
        });
    }
}
