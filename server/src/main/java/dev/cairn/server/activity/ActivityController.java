package dev.cairn.server.activity;

import dev.cairn.command.RuleBroken;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.activity.Activity;
import dev.cairn.query.activity.FindActivity;
import dev.cairn.server.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When and where the log is written to. */
@RestController
@Tag(name = "Audit")
class ActivityController {

    private static final int MOST_YEARS = 10;

    private final Questions questions;

    ActivityController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/v1/activity")
    @Operation(
            summary = "When the log was written to: by day, by hour of the week, by team",
            description =
                    "For a calendar. Each event counts for the day on which it became known, in the organisation's zone."
                            + " People are counted and never named.")
    Activity findActivity(
            @Parameter(description = "The first day; a year before the last one by default")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "The last day, which counts; the last one that can be seen by default")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate to,
            @Parameter(description = "Acts on goals of this team and on itself only, without the teams below it")
                    @RequestParam(required = false)
                    @Nullable
                    TeamId teamId,
            Viewpoint viewpoint) {
        requireDays(from, "from");
        requireDays(to, "to");
        if (from != null && to != null && (to.isBefore(from) || to.isAfter(from.plusYears(MOST_YEARS)))) {
            throw RuleBroken.invalid(
                    "activity-days", "to", "The last day is not before the first, and ten years after it at most.");
        }
        return questions.ask(
                new FindActivity(from, to, teamId == null ? null : teamId.value(), viewpoint), Activity.class);
    }

    private static void requireDays(@Nullable LocalDate day, String field) {
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2999)) {
            throw RuleBroken.invalid("activity-days", field, "A day is in the years 1900 to 2999.");
        }
    }
}
