package dev.cairn.query.oracle;

import dev.cairn.events.objective.ObjectiveMoved;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.retrospective.RetrospectiveOpened;
import dev.cairn.events.team.TeamEvent;
import dev.cairn.query.Basis;
import dev.cairn.query.NotThereException;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.activity.Activity;
import dev.cairn.query.activity.Activity.Day;
import dev.cairn.query.activity.Activity.Hour;
import dev.cairn.query.activity.Activity.Team;
import dev.cairn.query.activity.FindActivity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When and where the log was written to, counted from events.
 *
 * @param events every event there is
 * @param question what is asked
 */
record FoldedActivity(List<RecordedEvent> events, FindActivity question) {

    private record Act(
            RecordedEvent event,
            ZonedDateTime known,
            @Nullable String teamId) {}

    Activity of(long position) {
        Viewpoint viewpoint = question.viewpoint();
        FoldedDirectory directory = new FoldedDirectory(events, viewpoint);
        String teamId = question.teamId();
        if (teamId != null
                && directory.teams().stream().noneMatch(team -> team.teamId().equals(teamId))) {
            throw new NotThereException("team", teamId);
        }
        ZoneId zone = ZoneId.of(directory.settings().zone());
        Instant knownAt = viewpoint.knownAt();
        LocalDate last = Objects.requireNonNullElse(
                question.to(), LocalDate.ofInstant(knownAt == null ? viewpoint.now() : knownAt, zone));
        LocalDate first =
                Objects.requireNonNullElse(question.from(), last.minusYears(1).plusDays(1));
        List<Act> acts = acts(zone).stream()
                .filter(act -> viewpoint.sees(act.event))
                .filter(act -> teamId == null || teamId.equals(act.teamId))
                .filter(act -> !act.known.toLocalDate().isBefore(first)
                        && !act.known.toLocalDate().isAfter(last))
                .toList();
        boolean claimed = acts.stream().anyMatch(act -> act.event.claimed());
        return new Activity(
                Basis.of(position, viewpoint, claimed || directory.claimsUsed()),
                zone.getId(),
                first,
                last,
                acts.size(),
                persons(acts),
                grouped(acts, act -> act.known.toLocalDate()).entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue().size(), persons(day.getValue())))
                        .toList(),
                grouped(acts, act -> act.known.getDayOfWeek().getValue() * 24 + act.known.getHour()).entrySet().stream()
                        .map(hour -> new Hour(
                                hour.getKey() / 24,
                                hour.getKey() % 24,
                                hour.getValue().size()))
                        .toList(),
                teams(acts));
    }

    private List<Act> acts(ZoneId zone) {
        Map<String, String> teams = new HashMap<>();
        List<Act> acts = new ArrayList<>();
        for (RecordedEvent recorded : events) {
            String stream = recorded.streamId();
            switch (recorded.event()) {
                case ObjectiveSet set -> teams.put(stream, set.teamId());
                case ObjectiveMoved moved -> teams.put(stream, moved.teamId());
                case RetrospectiveOpened opened -> teams.put(stream, opened.teamId());
                case TeamEvent team -> teams.put(stream, team.teamId());
                default -> {} // where it belongs was said before
            }
            acts.add(new Act(
                    recorded, recorded.knownAt(question.viewpoint().witnessed()).atZone(zone), teams.get(stream)));
        }
        return acts;
    }

    private static List<Team> teams(List<Act> acts) {
        return grouped(acts.stream().filter(act -> act.teamId != null).toList(), act -> String.valueOf(act.teamId))
                .entrySet()
                .stream()
                .map(team -> new Team(
                        team.getKey(),
                        team.getValue().size(),
                        persons(team.getValue()),
                        team.getValue().stream()
                                .map(act -> act.known.toInstant())
                                .max(Comparator.naturalOrder())
                                .orElseThrow()))
                .sorted(Comparator.comparing((Team team) -> Objects.requireNonNull(team.last()))
                        .reversed()
                        .thenComparing(Team::teamId))
                .toList();
    }

    private static <K extends Comparable<? super K>> Map<K, List<Act>> grouped(List<Act> acts, Function<Act, K> by) {
        return acts.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private static long persons(List<Act> acts) {
        return acts.stream()
                .map(act -> act.event.event().act().by())
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
