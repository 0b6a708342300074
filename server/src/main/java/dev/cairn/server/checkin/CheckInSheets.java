package dev.cairn.server.checkin;

import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.directory.FindSettings;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.SettingsInForce;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.due.DueCheckIn;
import dev.cairn.query.history.FindObjective;
import dev.cairn.query.history.KeyResultInFull;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.server.checkin.CheckInSheet.Card;
import dev.cairn.server.checkin.CheckInSheet.PaceChoice;
import dev.cairn.server.checkin.SheetEntries.Place;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Numerals;
import dev.cairn.server.form.Shown;
import dev.cairn.server.page.SaidPace;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.web.Questions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes sheets of check-ins. */
@Component
final class CheckInSheets {

    private final Questions questions;
    private final Wording wording;

    CheckInSheets(Questions questions, Wording wording) {
        this.questions = questions;
        this.wording = wording;
    }

    /**
     * A key result that is to be on a sheet.
     *
     * @param due that somebody waits for it, or null
     */
    record Wanted(
            ObjectiveInFull goal,
            KeyResultInFull keyResult,
            @Nullable DueCheckIn due) {}

    /** Finds goals, each once. */
    final class Goals {

        private final Look look;
        private final Map<String, ObjectiveInFull> found = new HashMap<>();

        private Goals(Look look) {
            this.look = look;
        }

        ObjectiveInFull goal(String objectiveId) {
            return found.computeIfAbsent(
                    objectiveId, id -> questions.ask(new FindObjective(id, look.viewpoint()), ObjectiveInFull.class));
        }

        ObjectiveInFull goal(ObjectiveId objectiveId) {
            return goal(objectiveId.value());
        }

        /** The key result, or null where the goal has none of that id. */
        @Nullable
        Wanted wanted(String objectiveId, String keyResultId, @Nullable DueCheckIn due) {
            ObjectiveInFull goal = goal(objectiveId);
            return goal.keyResults().stream()
                    .filter(each -> each.standing().definition().keyResultId().equals(keyResultId))
                    .findFirst()
                    .map(keyResult -> new Wanted(goal, keyResult, due))
                    .orElse(null);
        }

        /** The key results that a form had, in its order. */
        List<Wanted> again(List<Place> places) {
            return places.stream()
                    .map(place -> wanted(
                            place.objectiveId().value(), place.keyResultId().value(), null))
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /** Finds goals from where somebody looks. */
    Goals goals(Look look) {
        return new Goals(look);
    }

    /**
     * A sheet.
     *
     * @param refused the form that was refused, or null for an empty one
     * @param next where it leads
     * @param go what is written on the button
     */
    CheckInSheet sheet(List<Wanted> wanted, @Nullable Form refused, String next, String go, Look look) {
        Words words = wording.of(
                look.locale(),
                look.viewpoint().now(),
                wanted.stream()
                        .flatMap(each -> people(each.keyResult()).stream())
                        .toList(),
                Map.of());
        List<TeamStanding> teams =
                questions.ask(new FindTeams(look.viewpoint()), Teams.class).teams();
        SheetCards cards = new SheetCards(
                look,
                words,
                teams,
                questions
                        .ask(new FindSettings(look.viewpoint()), SettingsInForce.class)
                        .settings());
        List<Card> made = new ArrayList<>();
        for (Wanted each : wanted) {
            made.add(cards.card(made.size(), each));
        }
        LocalDate today = LocalDate.ofInstant(look.viewpoint().now(), words.zone());
        LocalDate earliest = wanted.stream()
                .map(each -> each.goal().cycle())
                .filter(Objects::nonNull)
                .map(cycle -> cycle.firstDay())
                .min(LocalDate::compareTo)
                .orElse(today);
        return new CheckInSheet(
                refused == null ? Form.of("check-in", Shown.NOTHING) : refused,
                next,
                words.text(go),
                List.copyOf(made),
                Arrays.stream(SaidPace.values())
                        .map(each -> new PaceChoice(each.word(), words.word("state", each.word()), each.key()))
                        .toList(),
                earliest.toString(),
                today.toString(),
                new Numerals(look.locale()).decimalSign());
    }

    /** Whom a card names: the owner, and who is named in its chart. */
    private static List<String> people(KeyResultInFull keyResult) {
        List<String> people = new ArrayList<>();
        if (keyResult.ownerId() != null) {
            people.add(keyResult.ownerId());
        }
        keyResult.targets().forEach(set -> {
            if (set.when().by() != null) {
                people.add(set.when().by());
            }
        });
        keyResult.readings().forEach(reading -> {
            if (reading.said().when().by() != null) {
                people.add(reading.said().when().by());
            }
        });
        return people;
    }
}
