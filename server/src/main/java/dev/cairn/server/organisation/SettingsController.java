package dev.cairn.server.organisation;

import dev.cairn.command.organisation.ChangeSettings;
import dev.cairn.events.organisation.OrganisationId;
import dev.cairn.events.organisation.Settings;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.FindSettings;
import dev.cairn.query.directory.SettingsInForce;
import dev.cairn.server.web.ActBody;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.ReasonBody;
import dev.cairn.server.web.Recorded;
import dev.cairn.server.web.Revisions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the organisation works by. */
@RestController
@RequestMapping("/api/v1/organisation/settings")
@Tag(name = "Organisation")
class SettingsController {

    private final Commands commands;
    private final Questions questions;
    private final Revisions revisions;

    SettingsController(Commands commands, Questions questions, Revisions revisions) {
        this.commands = commands;
        this.questions = questions;
        this.revisions = revisions;
    }

    @GetMapping
    @Operation(summary = "The settings in force")
    SettingsInForce findSettings(Viewpoint viewpoint, HttpServletResponse response) {
        SettingsInForce settings = questions.ask(new FindSettings(viewpoint), SettingsInForce.class);
        revisions.tell(response, OrganisationId.MAIN, viewpoint, settings.basis());
        return settings;
    }

    @PutMapping
    @Operation(
            summary = "Change the settings",
            description = "All of them, as they are to be. A view of the past goes on using the settings of its time.")
    ResponseEntity<Recorded> changeSettings(@RequestBody ChangeSettingsBody body, Asker asker) {
        return commands.send(new ChangeSettings(body.settings(), asker.occasion(body)), asker);
    }

    /**
     * Other settings.
     *
     * @param settings all of them
     */
    @Schema(example = """
            {"settings": {"zone": "Europe/Berlin", "cadenceDays": 7, "staleAfterCadences": 1.5, "commitmentDays": 14,
              "onTrackGap": 0.1, "atRiskGap": 0.25, "maintainOffTrackBelow": 0.9, "committedSuccess": 1,
              "aspirationalSuccess": 0.7, "committedBands": {"amberFrom": 0.7, "greenFrom": 1},
              "aspirationalBands": {"amberFrom": 0.4, "greenFrom": 0.7},
              "workingWeek": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"]},
             "note": "We check in every week."}
            """)
    record ChangeSettingsBody(
            Settings settings,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}
}
