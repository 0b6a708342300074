package dev.cairn.query.activity;

import dev.cairn.query.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and where the log was written to. People are counted and never named: it is about rhythm, and no measure of anybody.
 *
 * @param basis what it stands on
 * @param zone the organisation's zone, in which days and hours are told
 * @param from the first day
 * @param to the last day
 * @param events how many events in all
 * @param persons by how many people
 * @param days each day on which there were any, in order
 * @param hours each hour of the week in which there were any, in order
 * @param teams each team about which there were any, the latest first
 */
public record Activity(
        Basis basis,
        String zone,
        LocalDate from,
        LocalDate to,
        long events,
        long persons,
        List<Day> days,
        List<Hour> hours,
        List<Team> teams) {

    /**
     * A day.
     *
     * @param day which
     * @param events how many events became known on it
     * @param persons by how many people
     */
    public record Day(LocalDate day, long events, long persons) {}

    /**
     * An hour of the week.
     *
     * @param weekday 1 for Monday to 7 for Sunday
     * @param hour 0 to 23
     * @param events how many events became known in it
     */
    public record Hour(int weekday, int hour, long events) {}

    /**
     * A team.
     *
     * @param teamId which
     * @param events how many events were about its goals or itself
     * @param persons by how many people
     * @param last when the latest of them became known
     */
    public record Team(
            String teamId,
            long events,
            long persons,
            @Nullable Instant last) {}
}
