package dev.cairn.server.web;

import dev.cairn.command.Command;
import dev.cairn.server.projection.ReadYourWrites;
import dev.cairn.server.request.Outcome;
import java.net.URI;
import java.util.List;
import java.util.Set;
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
    private final ReadYourWrites writes;

    Commands(CommandGateway gateway, ReadYourWrites writes) {
        this.gateway = gateway;
        this.writes = writes;
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

    private Outcome dispatch(Command command, Asker asker) {
        CommandMessage<Command> message =
                GenericCommandMessage.<Command>asCommandMessage(command).andMetaData(asker.metadata());
        Outcome outcome = Waiting.forResult(gateway.<Outcome>send(message));
        // Also where it was done before, perhaps by another Cairn.
        writes.wrote(Set.of(asker.actor().value()), outcome.position());
        return outcome;
    }

    private static HttpHeaders at(Outcome outcome) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(CaughtUp.POSITION, Long.toString(outcome.position()));
        headers.setETag(Revisions.tag(outcome.revision()));
        return headers;
    }
}
