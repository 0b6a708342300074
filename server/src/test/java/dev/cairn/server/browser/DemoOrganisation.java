package dev.cairn.server.browser;

import dev.cairn.server.web.HttpCalls;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What there is to see in a Cairn with the sample organisation.
 *
 * @param cycle the cycle that runs
 * @param lastCycle the one before it
 * @param dayOfThePast a day in the middle of that one
 * @param goal a goal of the cycle that runs, with check-ins
 * @param lastGoal a goal of the one before, with a target that moved
 * @param retrospective a retrospective of the cycle that runs; empty where there is none
 * @param markedGoal a goal whose texts are full of markup; empty where there is none
 * @param team the team whose goal of the cycle that runs it is
 * @param checkIn the page of a check-in of that goal
 * @param person somebody
 */
record DemoOrganisation(
        String cycle,
        String lastCycle,
        LocalDate dayOfThePast,
        String goal,
        String lastGoal,
        String retrospective,
        String markedGoal,
        String team,
        String checkIn,
        String person) {

    /** The id of the cycle that runs. */
    static String runningCycle(HttpCalls calls) throws Exception {
        return cycles(calls).getLast().path("cycleId").asString("");
    }

    private static List<JsonNode> cycles(HttpCalls calls) throws Exception {
        return StreamSupport.stream(
                        calls.get("/api/v1/cycles").json().path("cycles").spliterator(), false)
                .filter(cycle -> !cycle.path("name").asString("").startsWith(Markup.BEGIN))
                .sorted(Comparator.comparing(cycle -> cycle.path("firstDay").asString("")))
                .toList();
    }

    /** Finds it. */
    static DemoOrganisation in(HttpCalls calls, String markedGoal) throws Exception {
        List<JsonNode> cycles = cycles(calls);
        JsonNode last = cycles.get(cycles.size() - 2);
        String cycle = cycles.getLast().path("cycleId").asString("");
        String lastCycle = last.path("cycleId").asString("");
        String goal = richest(calls, cycle);
        JsonNode inFull = calls.get("/api/v1/objectives/" + goal).json();
        return new DemoOrganisation(
                cycle,
                lastCycle,
                LocalDate.parse(last.path("firstDay").asString("")).plusDays(45),
                goal,
                richest(calls, lastCycle),
                calls.get("/api/v1/retrospectives?cycleId=" + cycle)
                        .json()
                        .at("/retrospectives/0/retrospectiveId")
                        .asString(""),
                markedGoal,
                inFull.at("/objective/teamId").asString(""),
                checkIn(goal, inFull),
                calls.get("/api/v1/people").text("/people/0/personId"));
    }

    private static String checkIn(String goal, JsonNode inFull) {
        for (JsonNode keyResult : inFull.path("keyResults")) {
            if (!keyResult.path("readings").isEmpty()) {
                return "/objectives/" + goal + "/key-results/"
                        + keyResult.at("/standing/definition/keyResultId").asString("") + "/check-ins/"
                        + keyResult.at("/readings/0/checkInId").asString("");
            }
        }
        throw new AssertionError("Nobody checked in on " + goal);
    }

    /** The goal of a cycle of which there is most to tell. */
    private static String richest(HttpCalls calls, String cycle) throws Exception {
        String goal = "";
        int most = -1;
        for (JsonNode each :
                calls.get("/api/v1/cycles/" + cycle + "/overview").json().path("objectives")) {
            String id = each.path("objectiveId").asString("");
            int happenings = calls.get("/api/v1/objectives/" + id)
                    .json()
                    .path("timeline")
                    .size();
            if (happenings > most) {
                most = happenings;
                goal = id;
            }
        }
        return goal;
    }
}
