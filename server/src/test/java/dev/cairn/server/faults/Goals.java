package dev.cairn.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

/** A cycle with goals of one key result each, to be checked in. */
record Goals(Client client, String cycleId) {

    /**
     * A published goal.
     *
     * @param id the goal
     * @param keyResultId its key result
     */
    record Goal(String id, String keyResultId) {

        String checkIns() {
            return "/api/v1/objectives/" + id + "/key-results/" + keyResultId + "/check-ins";
        }
    }

    /** Defines the cycle, and adds people. */
    static Goals begin(Client client) throws InterruptedException {
        for (String handle : new String[] {"sample-anna", "sample-ben"}) {
            made(client, "/api/v1/people", "{\"handle\": \"" + handle + "\"}");
        }
        String cycle = made(
                client,
                "/api/v1/cycles",
                "{\"name\": \"2025-Q4\", \"firstDay\": \"2025-10-01\", \"lastDay\": \"2027-12-31\"}");
        return new Goals(client, cycle);
    }

    /** Sets and publishes another goal. */
    Goal another(String wording) throws InterruptedException {
        String id = made(
                client,
                "/api/v1/objectives",
                "{\"cycleId\": \"%s\", \"personId\": \"sample-anna\", \"wording\": \"%s\", \"kind\": \"committed\", \"ownerId\": \"sample-anna\"}"
                        .formatted(cycleId, wording));
        String keyResult = made(
                client,
                "/api/v1/objectives/" + id + "/key-results",
                "{\"wording\": \"Loaves\", \"metric\": {\"type\": \"increase\", \"baseline\": 0, \"target\": 1000000}}");
        done(client, "PUT", "/api/v1/objectives/" + id + "/reviewer", "{\"reviewerId\": \"sample-ben\"}");
        done(client, "POST", "/api/v1/objectives/" + id + "/publication", "{}");
        return new Goal(id, keyResult);
    }

    private static String made(Client client, String path, String body) throws InterruptedException {
        Client.Answer answer = done(client, "POST", path, body);
        return answer.text("/id").isEmpty() ? answer.text("/personId") : answer.text("/id");
    }

    private static Client.Answer done(Client client, String method, String path, String body)
            throws InterruptedException {
        Client.Answer answer =
                client.until(method, path, body, UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
        return answer;
    }
}
