package dev.cairn.server.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Personal tokens, with which programs act for a person. */
@Command(
        name = "token",
        description = "Personal tokens, with which programs act for you.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class TokenCommand {

    private static final String TOKENS = "/api/v1/tokens";

    /** How much a token lets do. */
    enum Scope {
        READ,
        FULL
    }

    private final Terminal terminal;

    TokenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "create",
            description = "Make a token and write it to standard output; it is not told again.",
            mixinStandardHelpOptions = true)
    void create(
            @Parameters(paramLabel = "NAME", description = "What it is for.") String name,
            @Option(names = "--scope", defaultValue = "read", description = "read (by default) or full.") Scope scope,
            @Option(names = "--days", description = "How long it holds; as long as is allowed by default.") @Nullable
                    Integer days) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("scope", scope == Scope.READ ? "read" : "full");
        if (days != null) {
            body.put("expiresAt", Instant.now().plus(Duration.ofDays(days)).toString());
        }
        JsonNode made = ApiClient.of(terminal).post(TOKENS, body);
        terminal.out().println(made.path("secret").asString(""));
        terminal.err()
                .println(made.at("/token/tokenId").asString("") + " holds until "
                        + made.at("/token/expiresAt").asString("") + ". Use it as CAIRN_TOKEN, or as a bearer token.");
    }

    @Command(name = "list", description = "Your tokens, the latest first.", mixinStandardHelpOptions = true)
    void list(
            @Option(names = "--person", description = "Those of somebody else, for admins.") @Nullable String person,
            @Option(names = "--json", description = "The answer as it came.") boolean json) {
        ApiClient api = ApiClient.of(terminal);
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("person", person);
        JsonNode tokens = api.get(TOKENS, parameters);
        if (json) {
            terminal.out().println(tokens);
            return;
        }
        Answer answer = new Answer(tokens, new Lookup(api, Map.of()).zone());
        Table table = new Table(
                terminal,
                List.of(
                        new Table.Column("Token", false),
                        new Table.Column("Name", false),
                        new Table.Column("Scope", false),
                        new Table.Column("Until", false),
                        new Table.Column("Last used", false),
                        new Table.Column("", false)));
        for (JsonNode token : tokens.path("tokens")) {
            table.add(
                    token.path("tokenId").asString(""),
                    Text.line(token.path("name").asString("")),
                    token.path("scope").asString(""),
                    answer.time(token.path("expiresAt")),
                    answer.time(token.path("lastUsedAt")),
                    token.has("revokedAt") ? "revoked" : "");
        }
        table.print();
    }

    @Command(name = "revoke", description = "End a token at once.", mixinStandardHelpOptions = true)
    void revoke(@Parameters(paramLabel = "TOKEN", description = "Its id, as in the list.") String tokenId) {
        ApiClient.of(terminal).post(TOKENS + "/" + tokenId + "/revocation", JsonNodeFactory.instance.objectNode());
        terminal.out().println(tokenId + " lets nobody in any more.");
    }
}
