package dev.cairn.server.scoring;

import dev.cairn.command.Occasion;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.objective.ReviewScores;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.closing.FindScoreSuggestions;
import dev.cairn.query.closing.ScoreSuggestions;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.history.FindObjective;
import dev.cairn.query.history.KeyResultInFull;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Numerals;
import dev.cairn.server.form.Rows;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.objective.GoalRights;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.scoring.ScoresPage.Row;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.ReasonAndNote;
import dev.cairn.server.web.Revisions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the key results of a goal are scored, and the scores reviewed. */
@Page
class ScoresPageController {

    private static final String SCORES = "scores";
    private static final String REVIEW = "review";

    private final Questions questions;
    private final Revisions revisions;
    private final Commands commands;
    private final Submissions submissions;
    private final Frames frames;
    private final Wording wording;

    ScoresPageController(
            Questions questions,
            Revisions revisions,
            Commands commands,
            Submissions submissions,
            Frames frames,
            Wording wording) {
        this.questions = questions;
        this.revisions = revisions;
        this.commands = commands;
        this.submissions = submissions;
        this.frames = frames;
        this.wording = wording;
    }

    @GetMapping("/objectives/{objectiveId}/scores")
    String scores(@PathVariable ObjectiveId objectiveId, Visit visit) {
        return show(objectiveId, null, visit);
    }

    /** Gives the scores that are typed for the first time, and corrects those that were typed anew: all of them or none. */
    @PostMapping("/objectives/{objectiveId}/scores")
    ModelAndView score(@PathVariable ObjectiveId objectiveId, Sent sent) {
        return submissions.take(
                sent,
                SCORES,
                () -> shown(goal(objectiveId, sent.visit()), sent.visit()),
                who -> {
                    ReasonAndNote act = new ReasonAndNote(
                            sent.typed().reason(), sent.typed().text("note"));
                    List<ScoreFields.Wanted> wanted =
                            ScoreFields.read(sent.typed(), goal(objectiveId, sent.visit()), who.occasion(act));
                    if (!wanted.isEmpty()) {
                        commands.sendTogether(
                                objectiveId.value(),
                                who,
                                together -> wanted.forEach(each -> {
                                    try {
                                        together.decide(each.command());
                                    } catch (RuleBroken refusal) {
                                        throw Rows.under(each.path(), refusal);
                                    }
                                }));
                    }
                    return "/objectives/" + objectiveId + "/scores";
                },
                refused -> show(objectiveId, refused, sent.visit()));
    }

    /** Agrees with the scores. */
    @PostMapping("/objectives/{objectiveId}/score-review")
    ModelAndView review(@PathVariable ObjectiveId objectiveId, Sent sent) {
        return submissions.take(
                sent,
                REVIEW,
                () -> Shown.NOTHING,
                who -> {
                    ReasonAndNote act = new ReasonAndNote(null, sent.typed().text("note"));
                    commands.send(new ReviewScores(objectiveId, who.occasion(act)), who);
                    return "/objectives/" + objectiveId + "/scores";
                },
                refused -> show(objectiveId, refused, sent.visit()));
    }

    private ObjectiveInFull goal(ObjectiveId objectiveId, Visit visit) {
        return questions.ask(new FindObjective(objectiveId.value(), visit.viewpoint()), ObjectiveInFull.class);
    }

    private Shown shown(ObjectiveInFull goal, Visit visit) {
        return ScoreFields.shown(
                goal,
                revisions.of(goal.objective().objectiveId(), goal.basis()).orElse(null),
                new Numerals(visit.locale()));
    }

    private String show(ObjectiveId objectiveId, @Nullable Form refused, Visit visit) {
        Frame frame = frames.show(visit);
        ObjectiveInFull goal = goal(objectiveId, visit);
        CycleInForce cycle = goal.cycle();
        Words words =
                wording.of(visit.locale(), visit.viewpoint().now(), people(goal).toList(), Map.of());
        GoalRights rights = new GoalRights(
                visit.me().standing().grants(),
                goal,
                questions.ask(new FindTeams(visit.viewpoint()), Teams.class).teams());
        Occasion now = Occasion.live(visit.viewpoint().now(), visit.me().personId());
        ScoresPages pages = new ScoresPages(goal, suggestions(goal, visit), rights, now, words);
        List<Row> rows = pages.rows(frame.past());
        Form form = refused != null && refused.name().equals(SCORES)
                ? refused
                : Form.of(SCORES, shown(goal, visit)).proposing(pages.proposals(rows, new Numerals(visit.locale())));
        var score = goal.means().score().value();
        visit.model()
                .addAttribute(
                        "page",
                        new ScoresPage(
                                new Link(
                                        frame.to("/objectives/" + objectiveId),
                                        goal.objective().wording()),
                                cycle == null ? null : new Link(frame.to("/cycles/" + cycle.cycleId()), cycle.name()),
                                words.word("state", goal.objective().stage().word()),
                                score == null ? null : words.score(score),
                                goal.band() == null ? null : goal.band().word(),
                                "/objectives/" + objectiveId + "/scores",
                                rows.stream().anyMatch(Row::open) ? form : null,
                                rows.stream().anyMatch(row -> row.open() && row.given() != null),
                                rows,
                                words.person(goal.objective().reviewerId()),
                                goal.objective().scoresReviewedAt() == null
                                        ? null
                                        : words.moment(goal.objective().scoresReviewedAt()),
                                !frame.past() && GoalRights.isScorable(goal),
                                pages.isReviewed(frame.past()) ? Form.of(REVIEW, Shown.NOTHING, refused) : null,
                                goal.basis().position()));
        return SCORES;
    }

    /** What follows from the progress, by key result; nothing where the cycle is not known. */
    private Map<String, ScoreSuggestions.OfKeyResult> suggestions(ObjectiveInFull goal, Visit visit) {
        if (goal.cycle() == null) {
            return Map.of();
        }
        return questions
                .ask(new FindScoreSuggestions(goal.objective().cycleId(), visit.viewpoint()), ScoreSuggestions.class)
                .goals()
                .stream()
                .filter(each -> each.objectiveId().equals(goal.objective().objectiveId()))
                .flatMap(each -> each.keyResults().stream())
                .collect(Collectors.toMap(ScoreSuggestions.OfKeyResult::keyResultId, Function.identity()));
    }

    private static Stream<String> people(ObjectiveInFull goal) {
        return Stream.concat(
                        Stream.of(goal.objective()).map(each -> each.reviewerId()),
                        goal.keyResults().stream()
                                .map(KeyResultInFull::scorings)
                                .flatMap(List::stream)
                                .map(each -> each.when().by()))
                .filter(Objects::nonNull);
    }
}
