package dev.cairn.server.sample;

import dev.cairn.command.Occasion;
import dev.cairn.command.Wording;
import dev.cairn.command.objective.AddContributor;
import dev.cairn.command.objective.AddKeyResult;
import dev.cairn.command.objective.AlignObjective;
import dev.cairn.command.objective.AssignKeyResultOwner;
import dev.cairn.command.objective.AssignObjectiveOwner;
import dev.cairn.command.objective.ChangeObjectiveKind;
import dev.cairn.command.objective.DeclineObjective;
import dev.cairn.command.objective.DescribeObjective;
import dev.cairn.command.objective.Description;
import dev.cairn.command.objective.DropKeyResult;
import dev.cairn.command.objective.DropObjective;
import dev.cairn.command.objective.Kind;
import dev.cairn.command.objective.Label;
import dev.cairn.command.objective.LabelKey;
import dev.cairn.command.objective.LabelObjective;
import dev.cairn.command.objective.NameReviewer;
import dev.cairn.command.objective.ProposeObjective;
import dev.cairn.command.objective.PublishObjective;
import dev.cairn.command.objective.RescheduleKeyResult;
import dev.cairn.command.objective.RetargetKeyResult;
import dev.cairn.command.objective.ReturnObjective;
import dev.cairn.command.objective.ReweightKeyResult;
import dev.cairn.command.objective.RewordObjective;
import dev.cairn.command.objective.SetObjective;
import dev.cairn.command.objective.Weight;
import dev.cairn.events.FreeText;
import dev.cairn.events.Reason;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A goal of the sample organisation: how it is drafted, what becomes of it, and who changes their mind about it. */
final class SampleGoal {

    private static final int DAY = 24;

    private final Course course;
    private final SampleSize size;
    private final SampleQuarter quarter;
    private final SampleTeam team;
    private final int number;
    private final ObjectiveId id;
    private final List<SampleMeasure> measures = new ArrayList<>();
    private Kind kind = Kind.COMMITTED;
    private PersonId owner;
    private boolean there;
    private boolean inForce;

    SampleGoal(Course course, SampleSize size, SampleQuarter quarter, SampleTeam team, int number) {
        this.course = course;
        this.size = size;
        this.quarter = quarter;
        this.team = team;
        this.number = number;
        this.id = ObjectiveId.fromKey(course.key());
        this.owner = course.any(team.owners());
    }

    /** Puts its draft on the agenda: what teams serve is drafted before they are. */
    void plan() {
        int first = switch (team.level()) {
            case COMPANY -> -25;
            case DEPARTMENT -> -21;
            case TEAM -> -17;
        };
        course.at(course.working(quarter.day(first + course.number(0, 2))), this::draft);
    }

    ObjectiveId id() {
        return id;
    }

    /** Which one it is of the goals of its quarter; the same number is about the same thing in each. */
    int number() {
        return number;
    }

    PersonId owner() {
        return owner;
    }

    SampleTeam team() {
        return team;
    }

    /** Whether it is published and neither dropped nor closed. */
    boolean inForce() {
        return inForce;
    }

    /** It is over: no more readings and changes. */
    void end() {
        inForce = false;
    }

    /** Its key results, those that were dropped included. */
    List<SampleMeasure> measures() {
        return Collections.unmodifiableList(measures);
    }

    private void draft() {
        kind = course.happens(0.5) ? Kind.ASPIRATIONAL : Kind.COMMITTED;
        there = true;
        course.decide(
                team.lead(),
                occasion ->
                        new SetObjective(id, quarter.id(), team.id(), null, wording(""), kind, owner, false, occasion));
        SampleCarrying carrying = SampleCarrying.into(course, quarter, this);
        for (int i = 0; i < size.keyResults(); i++) {
            addKeyResult(course.occasion(owner), carrying == null ? null : carrying.keyResult(i));
        }
        if (carrying != null) {
            carrying.carry();
        }
        course.decide(team.lead(), occasion -> new NameReviewer(id, team.reviewer(), occasion));
        if (course.happens(0.4)) {
            String text = course.any(SampleWords.DESCRIPTIONS);
            course.decide(owner, occasion -> new DescribeObjective(id, new Description(text), occasion));
        }
        if (course.happens(0.4)) {
            Label label = new Label(new LabelKey("theme"), course.any(SampleWords.THEMES));
            course.decide(owner, occasion -> new LabelObjective(id, label, occasion));
        }
        if (course.happens(0.3)) {
            PersonId contributor = course.any(team.members());
            course.decide(owner, occasion -> new AddContributor(id, contributor, occasion));
        }
        course.within(1, DAY, this::align);
        if (course.happens(0.6)) {
            course.within(2, DAY, () -> new SampleInitiatives(course, this).plan());
        }
        course.within(DAY, 4 * DAY, this::propose);
    }

    private Wording wording(String also) {
        return new Wording("Sample goal %d: %s%s"
                .formatted(number, SampleWords.GOALS.get(number % SampleWords.GOALS.size()), also));
    }

    private void addKeyResult(Occasion on, @Nullable SampleMeasure goesOnWith) {
        SampleMeasure measure = new SampleMeasure(course, measures.size(), this, goesOnWith);
        Weight weight = new Weight(BigDecimal.valueOf(course.happens(0.8) ? 1 : 2));
        course.decide(
                on,
                occasion -> new AddKeyResult(
                        id, measure.id(), measure.wording(), measure.metric(), weight, owner, null, false, occasion));
        measures.add(measure);
    }

    private void addLate() {
        Reason reason = new Reason("priorities-changed", new FreeText("Without it we would not see what matters."));
        addKeyResult(course.occasion(owner).because(reason), null);
    }

    private void align() {
        SampleTeam parent = team.parent();
        List<SampleGoal> served = parent == null
                ? List.of()
                : quarter.goals(parent).stream().filter(goal -> goal.there).toList();
        if (!served.isEmpty() && course.happens(0.8)) {
            SampleGoal other = course.any(served);
            boolean all = course.happens(0.5);
            course.decide(
                    owner,
                    occasion -> new AlignObjective(
                            id, other.id, all ? null : other.measures.getFirst().id(), occasion));
        }
    }

    private void propose() {
        course.decide(owner, occasion -> new ProposeObjective(id, occasion));
        PersonId reviewer = team.reviewer();
        if (course.happens(0.15)) {
            course.within(1, DAY, () -> {
                course.decide(reviewer, occasion -> new ReturnObjective(id, occasion));
                course.within(2, DAY, () -> {
                    course.decide(owner, occasion -> new RewordObjective(id, wording(", each day"), occasion));
                    course.decide(owner, occasion -> new ProposeObjective(id, occasion));
                    course.within(2, DAY, this::publish);
                });
            });
        } else if (size.diligence() < 1 && course.happens(0.03)) {
            course.within(1, DAY, () -> course.decide(reviewer, occasion -> new DeclineObjective(id, occasion)));
        } else if (size.diligence() < 1 && course.happens(0.05)) {
            course.within(6 * DAY, 30 * DAY, this::publish);
        } else {
            course.within(2, 2 * DAY, this::publish);
        }
    }

    private void publish() {
        course.decide(team.reviewer(), occasion -> new PublishObjective(id, occasion));
        inForce = true;
        new SampleCheckIns(course, size, quarter, this).plan();
        new SampleScoring(course, quarter, this).plan();
        sometimes(0.08, 20, 75, this::handOver);
        sometimes(
                0.04,
                10,
                70,
                () -> course.decide(
                        owner,
                        "clarified",
                        "As we say it.",
                        occasion -> new RewordObjective(id, wording(", every day"), occasion)));
        sometimes(0.01, 20, 60, () -> {
            kind = kind == Kind.COMMITTED ? Kind.ASPIRATIONAL : Kind.COMMITTED;
            course.decide(
                    owner,
                    "learnt",
                    "It is what it always was.",
                    occasion -> new ChangeObjectiveKind(id, kind, occasion));
        });
        sometimes(0.03, 20, 60, this::addLate);
        sometimes(0.03, 20, 80, () -> {
            String reason = course.any(SampleWords.DROPPING);
            quarter.note(
                    team,
                    this,
                    course.decide(owner, "priorities-changed", reason, occasion -> new DropObjective(id, occasion)));
            end();
        });
        List.copyOf(measures).forEach(this::change);
    }

    private void change(SampleMeasure measure) {
        sometimesTo(measure, 0.16, 15, 80, this::retarget);
        sometimesTo(
                measure,
                0.03,
                15,
                70,
                of -> course.decide(
                        owner,
                        "priorities-changed",
                        "It counts for more.",
                        occasion -> new ReweightKeyResult(id, of.id(), new Weight(BigDecimal.valueOf(3)), occasion)));
        sometimesTo(
                measure,
                0.03,
                15,
                50,
                of -> course.decide(
                        owner,
                        "other",
                        "The fair is then.",
                        occasion ->
                                new RescheduleKeyResult(id, of.id(), quarter.day(course.number(60, 85)), occasion)));
        sometimesTo(measure, 0.05, 15, 80, of -> {
            PersonId to = course.any(team.members());
            course.decide(owner, occasion -> new AssignKeyResultOwner(id, of.id(), to, occasion));
        });
        sometimesTo(measure, 0.04, 25, 80, this::drop);
    }

    private void sometimes(double probability, int fromDay, int toDay, Runnable what) {
        if (course.happens(probability)) {
            course.at(course.working(quarter.day(course.number(fromDay, toDay))), () -> {
                if (inForce) {
                    what.run();
                }
            });
        }
    }

    private void sometimesTo(
            SampleMeasure measure, double probability, int fromDay, int toDay, Consumer<SampleMeasure> what) {
        sometimes(probability, fromDay, toDay, () -> {
            if (!measure.dropped()) {
                what.accept(measure);
            }
        });
    }

    private void handOver() {
        owner = course.any(team.owners());
        course.decide(team.lead(), occasion -> new AssignObjectiveOwner(id, owner, occasion));
    }

    private void retarget(SampleMeasure measure) {
        if (measure.hasTarget()) {
            boolean easier = course.happens(0.7);
            String reason = course.any(easier ? SampleWords.EASING : SampleWords.RAISING);
            quarter.note(
                    team,
                    this,
                    course.decide(
                            owner,
                            "learnt",
                            reason,
                            occasion -> new RetargetKeyResult(id, measure.id(), measure.retarget(easier), occasion)));
        }
    }

    private void drop(SampleMeasure measure) {
        if (measures.stream().filter(each -> !each.dropped()).count() > 1) {
            String reason = course.any(SampleWords.DROPPING);
            quarter.note(
                    team,
                    this,
                    course.decide(
                            owner,
                            "priorities-changed",
                            reason,
                            occasion -> new DropKeyResult(id, measure.id(), occasion)));
            measure.drop();
        }
    }
}
