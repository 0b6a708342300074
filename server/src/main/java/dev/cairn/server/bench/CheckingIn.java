package dev.cairn.server.bench;

import dev.cairn.events.objective.ObjectiveId;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.UUID;

/** Somebody who checks in some key result of some goal, as the pages and the command line do it. */
final class CheckingIn implements Client {

    private final UniformLog.Content content;
    private final SplittableRandom random;
    private final HttpConnection http;

    CheckingIn(ThrowAwayCairn cairn, UniformLog.Content content, int number) throws IOException {
        this.content = content;
        this.random = new SplittableRandom(number);
        this.http = new HttpConnection(cairn.address(), cairn.token());
    }

    @Override
    public void act() throws IOException {
        ObjectiveId goal = content.goals().get(random.nextInt(content.goals().size()));
        String keyResult = UniformLog.Content.keyResult(goal, random.nextInt(UniformLog.KEY_RESULTS))
                .value();
        String body = "{\"value\": " + random.nextInt(100) + ", \"confidence\": 0." + random.nextInt(1, 10)
                + ", \"note\": \"Counted at the door on the way in.\"}";
        HttpConnection.Answer answer = http.post(
                "/api/v1/objectives/" + goal.value() + "/key-results/" + keyResult + "/check-ins",
                body,
                UUID.randomUUID().toString());
        if (!answer.isGood()) {
            throw new IOException("Status " + answer.status() + ": " + answer.body());
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
