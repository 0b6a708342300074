package dev.cairn.server.retrospective;

import dev.cairn.events.person.PersonId;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.FindSettings;
import dev.cairn.query.directory.SettingsInForce;
import dev.cairn.query.retrospective.FindRetrospective;
import dev.cairn.query.retrospective.RetrospectiveInFull;
import dev.cairn.server.people.People;
import dev.cairn.server.people.Person;
import dev.cairn.server.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Retrospectives as documents, to be kept or printed. */
@RestController
@RequestMapping("/api/v1/retrospectives/{retrospectiveId}")
@Tag(name = "Retrospectives")
class RetrospectiveDocumentController {

    private static final String FIGURES =
            "Whether only figures are shown: no wordings, no names, nothing that people wrote";

    private final Questions questions;
    private final People people;

    RetrospectiveDocumentController(Questions questions, People people) {
        this.questions = questions;
        this.people = people;
    }

    @GetMapping("/markdown")
    @Operation(summary = "A retrospective as Markdown")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/markdown", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> retrospectiveAsMarkdown(
            @PathVariable RetrospectiveId retrospectiveId,
            @Parameter(description = FIGURES) @RequestParam(defaultValue = "false") boolean figures,
            Viewpoint viewpoint) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "markdown", StandardCharsets.UTF_8))
                .header("X-Content-Type-Options", "nosniff")
                .body(MarkdownDocument.write(document(retrospectiveId, figures, viewpoint))
                        .getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/page")
    @Operation(
            summary = "A retrospective as one HTML page that can be printed",
            description = "It needs nothing else, and has no scripts.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/html", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> retrospectiveAsPage(
            @PathVariable RetrospectiveId retrospectiveId,
            @Parameter(description = FIGURES) @RequestParam(defaultValue = "false") boolean figures,
            Viewpoint viewpoint) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", HtmlDocument.CONTENT_SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .body(HtmlDocument.write(document(retrospectiveId, figures, viewpoint))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private List<Block> document(RetrospectiveId retrospectiveId, boolean figures, Viewpoint viewpoint) {
        RetrospectiveInFull answer =
                questions.ask(new FindRetrospective(retrospectiveId.value(), viewpoint), RetrospectiveInFull.class);
        SettingsInForce settings = questions.ask(new FindSettings(viewpoint), SettingsInForce.class);
        return RetrospectiveDocument.of(
                figures ? Figures.of(answer) : answer,
                ZoneId.of(settings.settings().zone()),
                this::handle);
    }

    /** Whoever was erased goes by the id. */
    private String handle(String personId) {
        return people.withId(new PersonId(personId)).map(Person::handle).orElse(personId);
    }
}
