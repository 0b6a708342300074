package dev.cairn.server.sample;

import java.time.LocalDate;

/**
 * How large a sample organisation is, and how long it has been there.
 *
 * @param teams teams in all, 1 to 1000: one is the company, some are departments
 * @param cycles quarters, 1 to 400; the last one is that of {@code until}
 * @param goals goals of a team in a quarter, 1 to 1000
 * @param keyResults key results of a goal, 1 to 20; now and then one more is added late
 * @param diligence the share of weeks in which a goal is checked in, above 0 up to 1
 * @param until the day after which nothing has happened yet
 * @param seed what happens: the same seed gives the same log
 */
public record SampleSize(
        int teams, int cycles, int goals, int keyResults, double diligence, LocalDate until, long seed) {

    private static final int MOST_TEAMS = 1000;
    private static final int MOST_CYCLES = 400;
    private static final int MOST_GOALS = 1000;
    private static final int MOST_KEY_RESULTS = 20;

    /** What one goal leaves in the log from its draft to its end, with its share of everything else. */
    private static final double EVENTS_OF_A_GOAL = 48;

    private static final double USUAL_DILIGENCE = 0.85;
    private static final int USUAL_KEY_RESULTS = 3;

    /** @throws IllegalArgumentException where a number is out of its range; the message says which */
    public SampleSize {
        require("teams", teams, MOST_TEAMS);
        require("cycles", cycles, MOST_CYCLES);
        require("goals", goals, MOST_GOALS);
        require("key results", keyResults, MOST_KEY_RESULTS);
        if (!(diligence > 0 && diligence <= 1)) {
            throw new IllegalArgumentException("diligence is above 0 and at most 1, not " + diligence + ".");
        }
    }

    /** An organisation of usual goals: three of a team, with three key results each. */
    public static SampleSize usual(int teams, int cycles, LocalDate until, long seed) {
        return new SampleSize(teams, cycles, 3, USUAL_KEY_RESULTS, USUAL_DILIGENCE, until, seed);
    }

    /** The same with as many goals of a team as make about that many events, at least one. */
    public SampleSize withEvents(long events) {
        long wanted = Math.round(events / (EVENTS_OF_A_GOAL * teams * cycles));
        return new SampleSize(teams, cycles, Math.clamp(wanted, 1, MOST_GOALS), keyResults, diligence, until, seed);
    }

    private static void require(String what, int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(what + " are 1 to " + most + ", not " + number + ".");
        }
    }
}
