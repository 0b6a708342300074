package dev.cairn.server.web;

import dev.cairn.command.Command;
import dev.cairn.events.MetadataKeys;
import dev.cairn.server.projection.ReadYourWrites;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands, with who asks and in which request, and says where the log is after them. */
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
        long position = dispatch(command, asker);
        return ResponseEntity.ok().headers(at(position)).body(new Recorded(position, null, null));
    }

    /** Does what makes one new thing: 201, with where it is found. */
    public ResponseEntity<Recorded> make(Command command, Asker asker, String id, String location) {
        long position = dispatch(command, asker);
        return ResponseEntity.created(URI.create(location))
                .headers(at(position))
                .body(new Recorded(position, id, null));
    }

    /** Does what makes several new things: 201, with where they are found together. */
    public ResponseEntity<Recorded> makeAll(Command command, Asker asker, List<String> ids, String location) {
        long position = dispatch(command, asker);
        return ResponseEntity.created(URI.create(location))
                .headers(at(position))
                .body(new Recorded(position, null, ids));
    }

    private long dispatch(Command command, Asker asker) {
        Map<String, String> metadata = Map.of(
                MetadataKeys.ACTOR, asker.actor().value(),
                MetadataKeys.REQUEST_ID, asker.requestId(),
                MetadataKeys.SOURCE, MetadataKeys.SOURCE_API);
        CommandMessage<Command> message =
                GenericCommandMessage.<Command>asCommandMessage(command).andMetaData(metadata);
        Waiting.forResult(gateway.send(message));
        return writes.position(asker.actor().value());
    }

    private static HttpHeaders at(long position) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(CaughtUp.POSITION, Long.toString(position));
        return headers;
    }
}
