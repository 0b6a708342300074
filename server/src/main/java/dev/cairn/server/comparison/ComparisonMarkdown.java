package dev.cairn.server.comparison;

import dev.cairn.query.Viewpoint;
import dev.cairn.query.comparison.Comparison;
import dev.cairn.query.directory.FindSettings;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.SettingsInForce;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.directory.Teams;
import dev.cairn.server.markdown.Markdown;
import dev.cairn.server.markdown.MarkdownForm;
import dev.cairn.server.web.Questions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A comparison as Markdown. */
@Component
final class ComparisonMarkdown implements MarkdownForm {

    private final Questions questions;
    private final Clock clock;

    ComparisonMarkdown(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public Class<?> answer() {
        return Comparison.class;
    }

    @Override
    public String write(JsonNode answer) {
        Viewpoint present = Viewpoint.present(clock.instant());
        String zone = questions
                .ask(new FindSettings(present), SettingsInForce.class)
                .settings()
                .zone();
        Map<String, String> teams = questions.ask(new FindTeams(present), Teams.class).teams().stream()
                .collect(Collectors.toMap(TeamStanding::teamId, TeamStanding::name));
        return write(new ComparisonWords(answer, ZoneId.of(zone), teams));
    }

    static String write(ComparisonWords words) {
        JsonNode json = words.json();
        Markdown document = new Markdown()
                .heading(1, json.path("cycle").path("name").asString("") + ": what is different")
                .paragraph(words.moments());
        words.summary().forEach(document::paragraph);
        if (json.path("goals").isEmpty()) {
            document.paragraph("No goal is different.");
        }
        for (JsonNode goal : json.path("goals")) {
            document.heading(2, goal.path("wording").asString(""))
                    .paragraph("Progress " + ComparisonWords.share(goal.path("progressBefore")) + " to "
                            + ComparisonWords.share(goal.path("progressAfter")))
                    .table("What", "Before", "After", "Who", "When", "Why");
            rows(document, words, "", goal);
            goal.path("keyResults")
                    .forEach(keyResult ->
                            rows(document, words, keyResult.path("wording").asString("") + ": ", keyResult));
        }
        return document.toString();
    }

    private static void rows(Markdown document, ComparisonWords words, String about, JsonNode subject) {
        words.lines(
                subject.path("differences"),
                (line, first) -> document.row(List.of(
                        about + line.what(), line.before(), line.after(), line.who(), line.when(), line.why())));
    }
}
