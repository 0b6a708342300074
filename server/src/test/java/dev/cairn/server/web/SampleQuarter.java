package dev.cairn.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.web.HttpCalls.Answer;

/** A sample quarter of a sample bakery, entered over HTTP: two goals of a team, with check-ins and a target that was eased. */
public final class SampleQuarter {

    private final HttpCalls calls;
    private final String cycle;
    private final String bread;
    private final String loaves;

    private SampleQuarter(HttpCalls calls, String cycle, String bread, String loaves) {
        this.calls = calls;
        this.cycle = cycle;
        this.bread = bread;
        this.loaves = loaves;
    }

    /** Enters it. */
    public static SampleQuarter enteredBy(HttpCalls calls) throws Exception {
        for (String handle : new String[] {"sample-anna", "sample-ben", "sample-cleo"}) {
            made(calls.post("/api/v1/people", "{\"handle\": \"" + handle + "\"}"));
        }
        String cycle = made(calls.post("/api/v1/cycles", """
                {"name": "2025-Q4", "firstDay": "2025-10-01", "lastDay": "2025-12-31"}
                """));
        String team = made(calls.post("/api/v1/teams", "{\"name\": \"Ovens\", \"level\": \"team\"}"));
        String bread = goal(calls, cycle, team, "Bread is on the shelves when the shop opens");
        String loaves = keyResult(
                calls, bread, "Loaves ready at seven", "{\"type\": \"increase\", \"baseline\": 0, \"target\": 100}");
        keyResult(
                calls,
                bread,
                "A second oven is rented",
                "{\"type\": \"milestone\", \"steps\": [{\"name\": \"Rented\", \"weight\": 1}]}");
        String warm = goal(calls, cycle, team, "Rolls are warm when the shop opens");
        keyResult(calls, warm, "Rolls sold warm", "{\"type\": \"maintain\", \"low\": 50}");
        for (String goal : new String[] {bread, warm}) {
            changed(calls.put("/api/v1/objectives/" + goal + "/reviewer", "{\"reviewerId\": \"sample-ben\"}"));
            changed(calls.post("/api/v1/objectives/" + goal + "/publication", "{}"));
        }
        return new SampleQuarter(calls, cycle, bread, loaves);
    }

    /** The cycle's id. */
    public String cycle() {
        return cycle;
    }

    /** The id of the goal about bread. */
    public String bread() {
        return bread;
    }

    /** The id of the key result about loaves. */
    public String loavesId() {
        return loaves;
    }

    /** Checks in the loaves: so many are ready at seven. */
    public Answer loaves(int ready) throws Exception {
        Answer answer = calls.post(
                "/api/v1/objectives/" + bread + "/key-results/" + loaves + "/check-ins",
                "{\"value\": " + ready + ", \"confidence\": 0.6, \"note\": \"Counted at the door.\"}");
        made(answer);
        return answer;
    }

    /** Asks for fewer loaves. */
    public void easeTheLoaves(int target) throws Exception {
        changed(calls.put(
                "/api/v1/objectives/" + bread + "/key-results/" + loaves + "/metric",
                "{\"metric\": {\"type\": \"increase\", \"baseline\": 0, \"target\": " + target
                        + "}, \"reason\": {\"category\": \"learnt\", \"text\": \"One oven is out of order.\"}}"));
    }

    private static String goal(HttpCalls calls, String cycle, String team, String wording) throws Exception {
        return made(calls.post(
                "/api/v1/objectives",
                "{\"cycleId\": \"%s\", \"teamId\": \"%s\", \"wording\": \"%s\", \"kind\": \"committed\", \"ownerId\": \"sample-anna\"}"
                        .formatted(cycle, team, wording)));
    }

    private static String keyResult(HttpCalls calls, String goal, String wording, String metric) throws Exception {
        return made(calls.post(
                "/api/v1/objectives/" + goal + "/key-results",
                "{\"wording\": \"" + wording + "\", \"metric\": " + metric + "}"));
    }

    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/id");
    }

    private static void changed(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
