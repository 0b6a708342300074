package dev.cairn.server.cycle;

import dev.cairn.query.overview.KeyResultOverview;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.progress.Pace;
import dev.cairn.query.progress.Stage;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import dev.cairn.server.web.RequestRefusedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what the goals of a cycle are grouped: {@code team}, {@code owner}, {@code state}, {@code none}, or {@code label:} and the
 * key of a label.
 *
 * @param by one of these words
 */
record Grouping(String by) {

    static final String TEAM = "team";
    private static final String OWNER = "owner";
    private static final String STATE = "state";
    private static final String NONE = "none";
    private static final String LABEL = "label:";
    private static final String WITHOUT = "without";

    /** What needs a look comes first, then what is not in force. */
    private static final List<String> STATES = List.of(
            Pace.OFF_TRACK.word(),
            Pace.AT_RISK.word(),
            Pace.ON_TRACK.word(),
            WITHOUT,
            Stage.PROPOSED.word(),
            Stage.DRAFT.word(),
            Stage.CLOSED.word(),
            Stage.DROPPED.word(),
            Stage.DECLINED.word());

    /**
     * Goals with what they have in common.
     *
     * @param teamId the team, where that is what they have in common
     * @param name how it is called
     * @param goals the goals, at least one
     */
    record Part(@Nullable String teamId, String name, List<ObjectiveOverview> goals) {}

    /**
     * Reads it; goals are grouped by team where nothing is said.
     *
     * @throws RequestRefusedException where it is none of the words
     */
    static Grouping of(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return new Grouping(TEAM);
        }
        if (!List.of(TEAM, OWNER, STATE, NONE).contains(word) && !word.startsWith(LABEL)) {
            throw RequestRefusedException.unreadable(
                    "grouping-unknown",
                    "group",
                    "Goals are grouped by what they have in common.",
                    "team, owner, state, none, or label: and a key");
        }
        return new Grouping(word);
    }

    /** All that these goals can be grouped by. */
    static List<String> possible(List<ObjectiveOverview> goals) {
        return Stream.of(
                        Stream.of(TEAM, OWNER, STATE),
                        goals.stream()
                                .flatMap(goal -> goal.labels().keySet().stream())
                                .distinct()
                                .sorted()
                                .map(key -> LABEL + key),
                        Stream.of(NONE))
                .flatMap(words -> words)
                .toList();
    }

    /** How it is called. */
    String called(Words words) {
        return by.startsWith(LABEL)
                ? words.text("group.label", by.substring(LABEL.length()))
                : words.text("group." + by);
    }

    /** The goals in groups; the order within a group stays. */
    List<Part> parts(List<ObjectiveOverview> goals, TeamPaths teams, Words words) {
        if (goals.isEmpty()) {
            return List.of();
        }
        return switch (by) {
            case TEAM -> byTeam(goals, teams, words);
            case OWNER -> byOwner(goals, words);
            case STATE -> byState(goals, words);
            case NONE -> List.of(new Part(null, words.text("group.all"), goals));
            default -> byLabel(goals, words);
        };
    }

    private static List<Part> byTeam(List<ObjectiveOverview> goals, TeamPaths teams, Words words) {
        List<Part> parts = new ArrayList<>();
        teams.inOrder()
                .forEach(team -> add(
                        parts,
                        team.teamId(),
                        teams.of(team),
                        goals,
                        goal -> Objects.equals(goal.teamId(), team.teamId())));
        goals.stream()
                .map(ObjectiveOverview::teamId)
                .filter(id -> id != null && !teams.has(id))
                .distinct()
                .forEach(id ->
                        add(parts, null, words.text("team.unknown"), goals, goal -> Objects.equals(goal.teamId(), id)));
        add(parts, null, words.text("personal"), goals, goal -> goal.teamId() == null);
        return parts;
    }

    private static void add(
            List<Part> parts,
            @Nullable String teamId,
            String name,
            List<ObjectiveOverview> goals,
            Predicate<ObjectiveOverview> those) {
        List<ObjectiveOverview> own = goals.stream().filter(those).toList();
        if (!own.isEmpty()) {
            parts.add(new Part(teamId, name, own));
        }
    }

    private static List<Part> byOwner(List<ObjectiveOverview> goals, Words words) {
        Map<String, List<ObjectiveOverview>> byOwner = new LinkedHashMap<>();
        goals.forEach(
                goal -> byOwner.computeIfAbsent(String.valueOf(GoalsShown.owner(goal)), owner -> new ArrayList<>())
                        .add(goal));
        return byOwner.values().stream()
                .map(own -> new Part(null, named(GoalsShown.owner(own.getFirst()), words), own))
                .sorted(Comparator.comparing(Part::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static String named(@Nullable String owner, Words words) {
        return owner == null ? words.text("group.nobody") : words.person(owner);
    }

    private List<Part> byLabel(List<ObjectiveOverview> goals, Words words) {
        String key = by.substring(LABEL.length());
        Map<String, List<ObjectiveOverview>> byValue = new LinkedHashMap<>();
        goals.stream()
                .map(goal -> goal.labels().get(key))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(value -> byValue.put(
                        value,
                        goals.stream()
                                .filter(goal -> value.equals(goal.labels().get(key)))
                                .toList()));
        List<Part> parts = new ArrayList<>();
        byValue.forEach((value, own) -> parts.add(new Part(null, words.text("label", key, value), own)));
        add(
                parts,
                null,
                words.text("group.without-label", key),
                goals,
                goal -> goal.labels().get(key) == null);
        return parts;
    }

    private static List<Part> byState(List<ObjectiveOverview> goals, Words words) {
        Map<String, List<ObjectiveOverview>> byState = goals.stream().collect(Collectors.groupingBy(Grouping::state));
        return STATES.stream()
                .filter(byState::containsKey)
                .map(state -> new Part(
                        null,
                        words.text((state.equals(WITHOUT) ? "group.state." : "state.") + state),
                        byState.getOrDefault(state, List.of())))
                .toList();
    }

    /** Of what is in force, the pace of the key result that is furthest behind. */
    private static String state(ObjectiveOverview goal) {
        if (goal.stage() != Stage.PUBLISHED) {
            return goal.stage().word();
        }
        return goal.keyResults().stream()
                .filter(keyResult -> keyResult.droppedAt() == null)
                .map(Grouping::pace)
                .min(Comparator.comparingInt(STATES::indexOf))
                .orElse(WITHOUT);
    }

    private static String pace(KeyResultOverview keyResult) {
        Pace pace = keyResult.assessment().pace();
        return pace == null ? WITHOUT : pace.word();
    }
}
