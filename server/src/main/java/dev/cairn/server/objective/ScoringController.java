package dev.cairn.server.objective;

import dev.cairn.command.objective.CorrectScore;
import dev.cairn.command.objective.ReviewScores;
import dev.cairn.command.objective.Score;
import dev.cairn.command.objective.ScoreKeyResult;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.server.web.ActBody;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.ReasonAndNote;
import dev.cairn.server.web.ReasonBody;
import dev.cairn.server.web.Recorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Scores of key results, given by people at the end. */
@RestController
@RequestMapping("/api/v1/objectives/{objectiveId}")
@Tag(name = "Scores")
class ScoringController {

    private final Commands commands;

    ScoringController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/key-results/{keyResultId}/score")
    @Operation(summary = "Score a key result", description = "Before the cycle's end or months after it.")
    ResponseEntity<Recorded> scoreKeyResult(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable KeyResultId keyResultId,
            @RequestBody ScoreBody body,
            Asker asker) {
        return commands.send(
                new ScoreKeyResult(objectiveId, keyResultId, new Score(body.score()), asker.occasion(body)), asker);
    }

    @PutMapping("/key-results/{keyResultId}/score")
    @Operation(
            summary = "Correct a score",
            description = "That needs a reason, with a sentence; it can be done after the cycle is closed.")
    ResponseEntity<Recorded> correctScore(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable KeyResultId keyResultId,
            @RequestBody ScoreBody body,
            Asker asker) {
        return commands.send(
                new CorrectScore(objectiveId, keyResultId, new Score(body.score()), asker.occasion(body)), asker);
    }

    @PostMapping("/score-review")
    @Operation(summary = "Agree with the scores of a goal, as its reviewer")
    ResponseEntity<Recorded> reviewScores(
            @PathVariable ObjectiveId objectiveId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new ReviewScores(objectiveId, asker.occasion(body)), asker);
    }

    /**
     * A score.
     *
     * @param score 0 to 1
     */
    @Schema(example = """
            {"score": 0.7, "reason": {"category": "wrong-data", "text": "Two days were counted twice."}}
            """)
    record ScoreBody(
            BigDecimal score,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}
}
