package dev.cairn.server.sample;

import dev.cairn.command.objective.CloseObjective;
import dev.cairn.command.objective.CorrectScore;
import dev.cairn.command.objective.ReviewScores;
import dev.cairn.command.objective.Score;
import dev.cairn.command.objective.ScoreKeyResult;
import dev.cairn.events.person.PersonId;

/** The end of a sample goal: its key results are scored around the end of the quarter or weeks later, reviewed, and closed. */
final class SampleScoring {

    private static final int DAY = 24;
    private static final double IN_TIME = 0.85;
    private static final double CORRECTED = 0.02;

    private final Course course;
    private final SampleQuarter quarter;
    private final SampleGoal goal;

    SampleScoring(Course course, SampleQuarter quarter, SampleGoal goal) {
        this.course = course;
        this.quarter = quarter;
        this.goal = goal;
    }

    void plan() {
        int after = course.happens(IN_TIME) ? course.number(2, 6) : course.number(7, 19);
        course.at(course.working(quarter.last().plusDays(after)), this::score);
    }

    private void score() {
        if (!goal.inForce()) {
            return;
        }
        PersonId by = goal.owner();
        for (SampleMeasure measure : goal.measures()) {
            if (!measure.dropped()) {
                Score score = new Score(Course.share(measure.progress() + 0.08 * course.noise(), 2));
                course.decide(by, occasion -> new ScoreKeyResult(goal.id(), measure.id(), score, occasion));
            }
        }
        course.within(1, 3 * DAY, () -> {
            course.decide(goal.team().reviewer(), occasion -> new ReviewScores(goal.id(), occasion));
            course.decide(by, occasion -> new CloseObjective(goal.id(), occasion));
            goal.end();
        });
        if (course.happens(CORRECTED)) {
            goal.measures().stream()
                    .filter(measure -> !measure.dropped())
                    .findFirst()
                    .ifPresent(measure -> correctLater(measure, by));
        }
    }

    /** After the end of the cycle, for a corrected score would have to be reviewed again before it. */
    private void correctLater(SampleMeasure measure, PersonId by) {
        Score score = new Score(Course.share(measure.progress(), 1));
        course.at(
                course.working(quarter.last().plusDays(course.number(32, 60))),
                () -> course.decide(
                        by,
                        "wrong-data",
                        "The last week was missing.",
                        occasion -> new CorrectScore(goal.id(), measure.id(), score, occasion)));
    }
}
