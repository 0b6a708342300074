package dev.cairn.server.web;

import dev.cairn.command.Command;
import dev.cairn.server.projection.ReadYourWrites;
import dev.cairn.server.request.Outcome;
import dev.cairn.server.request.Place;
import dev.cairn.server.request.Together;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands, with who asks and in which request, and says where the log and the thing that was changed are after them. */
@Component
public final class Commands {

    private final CommandGateway gateway;
    private final Together together;
    private final ReadYourWrites writes;
    private final CommandTurns turns;

    Commands(CommandGateway gateway, Together together, ReadYourWrites writes, CommandTurns turns) {
        this.gateway = gateway;
        this.together = together;
        this.writes = writes;
        this.turns = turns;
    }

    /** Does what changes something that is there: 200. */
    public ResponseEntity<Recorded> send(Command command, Asker asker) {
        Outcome outcome = dispatch(command, asker);
        return ResponseEntity.ok().headers(at(outcome)).body(new Recorded(outcome.position(), null, null));
    }

    /** Does what makes one new thing: 201, with where it is found. */
    public ResponseEntity<Recorded> make(Command command, Asker asker, String id, String location) {
        Outcome outcome = dispatch(command, asker);
        return ResponseEntity.created(URI.create(location))
                .headers(at(outcome))
                .body(new Recorded(outcome.position(), id, null));
    }

    /** Does what makes several new things: 201, with where they are found together. */
    public ResponseEntity<Recorded> makeAll(Command command, Asker asker, List<String> ids, String location) {
        Outcome outcome = dispatch(command, asker);
        return ResponseEntity.created(URI.create(location))
                .headers(at(outcome))
                .body(new Recorded(outcome.position(), null, ids));
    }

    /** Does several things of several streams as one: 200. */
    public ResponseEntity<Recorded> sendTogether(String streamId, Asker asker, Consumer<Together.Deciding> work) {
        Place place = recorded(streamId, asker, work);
        return ResponseEntity.ok().headers(at(place)).body(new Recorded(place.position(), null, null));
    }

    /** Does what makes several new things of several streams, as one: 201, with where they are found together. */
    public ResponseEntity<Recorded> makeTogether(
            String streamId, Asker asker, List<String> ids, String location, Consumer<Together.Deciding> work) {
        Place place = recorded(streamId, asker, work);
        return ResponseEntity.created(URI.create(location))
                .headers(at(place))
                .body(new Recorded(place.position(), null, ids));
    }

    private Place recorded(String streamId, Asker asker, Consumer<Together.Deciding> work) {
        Place place = turns.take(() -> together.send(streamId, asker.metadata(), work));
        writes.wrote(Set.of(asker.actor().value()), place.position());
        return place;
    }

    private Outcome dispatch(Command command, Asker asker) {
        CommandMessage<Command> message =
                GenericCommandMessage.<Command>asCommandMessage(command).andMetaData(asker.metadata());
        Outcome outcome = turns.take(() -> Waiting.forResult(gateway.<Outcome>send(message)));
        // Also where it was done before, perhaps by another Cairn.
        writes.wrote(Set.of(asker.actor().value()), outcome.position());
        return outcome;
    }

    private static HttpHeaders at(Outcome outcome) {
        return at(new Place(outcome.position(), outcome.revision()));
    }

    private static HttpHeaders at(Place place) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(CaughtUp.POSITION, Long.toString(place.position()));
        headers.setETag(Revisions.tag(place.revision()));
        return headers;
    }
}
