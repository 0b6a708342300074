package dev.cairn.server.team;

import dev.cairn.command.Name;
import dev.cairn.command.TeamLevel;
import dev.cairn.command.team.FormTeam;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.directory.Teams;
import dev.cairn.server.access.AccessRecord;
import dev.cairn.server.access.Role;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.form.Typed;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.team.TeamsPage.Node;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Fields;
import dev.cairn.server.web.Questions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of the tree of teams, and where one is formed. */
@Page
class TeamsPageController {

    private static final String PATH = "/teams";
    private static final String FORM = "team";

    private final Commands commands;
    private final Questions questions;
    private final AccessRecord access;
    private final Submissions submissions;
    private final Frames frames;
    private final Wording wording;

    TeamsPageController(
            Commands commands,
            Questions questions,
            AccessRecord access,
            Submissions submissions,
            Frames frames,
            Wording wording) {
        this.commands = commands;
        this.questions = questions;
        this.access = access;
        this.submissions = submissions;
        this.frames = frames;
        this.wording = wording;
    }

    @GetMapping(PATH)
    String all(Visit visit) {
        return show(null, visit);
    }

    @PostMapping(PATH)
    ModelAndView form(Sent sent) {
        Typed typed = sent.typed();
        return submissions.take(
                sent,
                FORM,
                TeamsPageController::blank,
                who -> {
                    Fields fields = new Fields();
                    Supplier<Name> name = fields.read(() -> new Name(typed.required("name")));
                    Supplier<TeamLevel> level = fields.read(() -> TeamLevel.of(typed.required("level")));
                    fields.check();
                    String parent = typed.text("parentTeamId");
                    TeamId teamId = who.newId(TeamId::fromKey);
                    String page = PATH + "/" + teamId;
                    commands.make(
                            new FormTeam(
                                    teamId,
                                    name.get(),
                                    level.get(),
                                    parent == null ? null : new TeamId(parent),
                                    false,
                                    who.occasion(null)),
                            who,
                            teamId.value(),
                            page);
                    return page;
                },
                form -> show(form, sent.visit()));
    }

    private static Shown blank() {
        return Shown.of(Map.of("name", "", "level", TeamLevel.TEAM.word(), "parentTeamId", ""));
    }

    private String show(@Nullable Form refused, Visit visit) {
        Frame frame = frames.show(visit);
        Teams found = questions.ask(new FindTeams(visit.viewpoint()), Teams.class);
        List<AccessRecord.Entry> leads = frame.past()
                ? List.of()
                : access.held().stream()
                        .filter(held -> held.role() == Role.LEAD)
                        .toList();
        Words words = wording.of(
                visit.locale(),
                visit.viewpoint().now(),
                leads.stream().map(held -> held.personId().value()).toList(),
                Map.of());
        TeamPaths paths = new TeamPaths(found.teams().stream()
                .filter(team -> team.dissolvedAt() == null)
                .toList());
        List<Option> places = frame.past()
                ? List.of()
                : new TeamRights(
                                visit.me().standing().grants(),
                                found.teams(),
                                visit.viewpoint().now())
                        .placesOfNew(paths, words.text("teams.top"));
        Tree tree = new Tree(frame, words, leads, found.teams());
        visit.model()
                .addAttribute(
                        "page",
                        new TeamsPage(
                                paths.inOrder().stream()
                                        .filter(team -> team.parentTeamId() == null || !paths.has(team.parentTeamId()))
                                        .map(tree::node)
                                        .toList(),
                                found.teams().stream()
                                        .filter(team -> team.dissolvedAt() != null)
                                        .map(tree::alone)
                                        .toList(),
                                places.isEmpty() ? null : Form.of(FORM, blank(), refused),
                                Arrays.stream(TeamLevel.values())
                                        .map(level -> new Option(level.word(), words.word("level", level.word())))
                                        .toList(),
                                places,
                                found.basis().position()));
        return "teams";
    }

    /** Writes the tree. */
    private record Tree(Frame frame, Words words, List<AccessRecord.Entry> leads, List<TeamStanding> teams) {

        Node node(TeamStanding team) {
            return node(
                    team,
                    teams.stream()
                            .filter(each -> each.dissolvedAt() == null
                                    && team.teamId().equals(each.parentTeamId())
                                    && !team.teamId().equals(each.teamId()))
                            .map(this::node)
                            .toList());
        }

        Node alone(TeamStanding team) {
            return node(team, List.of());
        }

        private Node node(TeamStanding team, List<Node> below) {
            String base = PATH + "/" + team.teamId();
            String led = leads.stream()
                    .filter(held ->
                            held.teamId() != null && held.teamId().value().equals(team.teamId()))
                    .map(held -> words.person(held.personId().value()))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            return new Node(
                    frame.to(base),
                    frame.to(base + "/meeting"),
                    team.name(),
                    words.word("level", team.level()),
                    led.isEmpty() ? null : words.text("teams.led", led),
                    below);
        }
    }
}
