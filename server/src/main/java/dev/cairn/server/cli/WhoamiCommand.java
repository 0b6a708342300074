package dev.cairn.server.cli;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** Who the terminal speaks as. */
@Command(name = "whoami", description = "Who you are to Cairn, and what you hold.", mixinStandardHelpOptions = true)
final class WhoamiCommand implements Runnable {

    private final Terminal terminal;

    WhoamiCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        JsonNode me = ApiClient.of(terminal).get("/api/v1/session", Map.of());
        String roles = StreamSupport.stream(me.path("grants").spliterator(), false)
                .map(grant -> grant.path("role").asString("")
                        + (grant.has("teamId") ? " of " + grant.path("teamId").asString("") : ""))
                .collect(Collectors.joining(", "));
        terminal.out()
                .println(Text.line(me.at("/person/handle").asString("")) + ": "
                        + (roles.isEmpty() ? "no role" : roles) + ", with a token of the scope "
                        + me.path("scope").asString(""));
    }
}
