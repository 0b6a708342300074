package dev.cairn.server.quarters;

import dev.cairn.events.team.TeamId;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.quarters.FindQuarters;
import dev.cairn.query.quarters.Quarters;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.RequestRefusedException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which cycles stand side by side. */
@Page
class HistoryPageController {

    private final Questions questions;
    private final Frames frames;
    private final Wording wording;

    HistoryPageController(Questions questions, Frames frames, Wording wording) {
        this.questions = questions;
        this.frames = frames;
        this.wording = wording;
    }

    /**
     * @param teamId the team whose numbers are shown; empty for the whole organisation
     * @param all whether cycles that hold others, such as years, stand among them
     */
    @GetMapping("/history")
    String history(
            @RequestParam(defaultValue = "") String teamId,
            @RequestParam(defaultValue = "false") boolean all,
            Visit visit) {
        Frame frame = frames.show(visit);
        String team = team(teamId);
        visit.model()
                .addAttribute(
                        "page",
                        new HistoryPages(
                                        frame.here(),
                                        wording.of(visit),
                                        questions
                                                .ask(new FindTeams(visit.viewpoint()), Teams.class)
                                                .teams())
                                .page(
                                        questions.ask(
                                                new FindQuarters(Set.of(), team, visit.viewpoint()), Quarters.class),
                                        team,
                                        all));
        return "history";
    }

    private static @Nullable String team(String said) {
        try {
            return said.isBlank() ? null : new TeamId(said.strip()).value();
        } catch (IllegalArgumentException e) {
            throw RequestRefusedException.unreadable("id-unreadable", "teamId", String.valueOf(e.getMessage()), null);
        }
    }
}
