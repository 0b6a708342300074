package dev.cairn.server.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** People: who is there, who is let in, and what they hold. */
@Command(
        name = "people",
        description = "Who is there, who is let in, and which roles they hold.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class PeopleCommand {

    private static final String PEOPLE = "/api/v1/people";

    private final Terminal terminal;

    PeopleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "list", description = "All people, and what they hold.", mixinStandardHelpOptions = true)
    void list(@Option(names = "--json", description = "The answer as it came.") boolean json) {
        ApiClient api = ApiClient.of(terminal);
        JsonNode people = api.get(PEOPLE, Map.of());
        if (json) {
            terminal.out().println(people);
            return;
        }
        Map<String, String> teams = new Lookup(api, Map.of()).teamNames();
        JsonNode grants = api.get("/api/v1/grants", Map.of()).path("grants");
        Table table = new Table(
                terminal,
                List.of(
                        new Table.Column("Handle", false),
                        new Table.Column("Name", false),
                        new Table.Column("Roles", false),
                        new Table.Column("", false)));
        for (JsonNode person : people.path("people")) {
            table.add(
                    Text.line(person.path("handle").asString("")),
                    Text.line(person.path("name").asString("")),
                    roles(grants, person, teams),
                    person.path("active").asBoolean(true) ? "" : "deactivated");
        }
        table.print();
    }

    @Command(name = "add", description = "Add a person, without a login.", mixinStandardHelpOptions = true)
    void add(
            @Parameters(paramLabel = "HANDLE", description = "How the person is called here.") String handle,
            @Option(names = "--name", description = "The person's name.") @Nullable String name,
            @Option(names = "--email", description = "Where the person can be written to.") @Nullable String email) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("handle", handle);
        if (name != null) {
            body.put("name", name);
        }
        if (email != null) {
            body.put("email", email);
        }
        ApiClient.of(terminal).post(PEOPLE, body);
        terminal.out()
                .println("Added " + handle + ". `cairn people invite " + handle
                        + "` lets the person choose a password.");
    }

    @Command(
            name = "invite",
            description = "Let a person choose a password, also another one where it was forgotten.",
            mixinStandardHelpOptions = true)
    void invite(@Parameters(paramLabel = "PERSON", description = "Handle or id.") String person) {
        JsonNode invitation = act(person, "invitation", null);
        String secret = invitation.path("invitation").asString("");
        terminal.out().println(secret);
        terminal.err()
                .println("Hand this over to " + person + " only. With it a password is chosen at the address"
                        + " /invitation?invitation=" + secret + " of this Cairn, once, until "
                        + invitation.path("expiresAt").asString("") + ", and is not told again.");
    }

    @Command(
            name = "deactivate",
            description = "Let a person in no more; sessions and tokens end at once.",
            mixinStandardHelpOptions = true)
    void deactivate(@Parameters(paramLabel = "PERSON", description = "Handle or id.") String person) {
        act(person, "deactivation", null);
        terminal.out().println(person + " is let in no more.");
    }

    @Command(name = "activate", description = "Let a person in again.", mixinStandardHelpOptions = true)
    void activate(@Parameters(paramLabel = "PERSON", description = "Handle or id.") String person) {
        act(person, "activation", null);
        terminal.out().println(person + " is let in again.");
    }

    @Command(
            name = "erase",
            description = "Forget who a person was, for good. What they did stays, under an id.",
            mixinStandardHelpOptions = true)
    void erase(
            @Parameters(paramLabel = "PERSON", description = "Handle or id.") String person,
            @Option(
                            names = "--confirm",
                            paramLabel = "HANDLE",
                            required = true,
                            description = "The handle once more, for this cannot be taken back.")
                    String confirmation) {
        act(person, "erasure", JsonNodeFactory.instance.objectNode().put("confirmation", confirmation));
        terminal.out().println("Nobody knows any more who " + confirmation + " was.");
    }

    @Command(name = "grant", description = "Give a person a role.", mixinStandardHelpOptions = true)
    void grant(
            @Parameters(paramLabel = "PERSON", description = "Handle or id.") String person,
            @Parameters(paramLabel = "ROLE", description = "admin, programme, lead, member, auditor or viewer.")
                    String role,
            @Option(names = "--team", description = "The team of a lead or member, by name or id.") @Nullable
                    String team) {
        act(person, "grants", role(role, team));
        terminal.out().println(person + " is " + role + (team == null ? "" : " of " + team) + ".");
    }

    @Command(name = "revoke", description = "Take a role away from a person.", mixinStandardHelpOptions = true)
    void revoke(
            @Parameters(paramLabel = "PERSON", description = "Handle or id.") String person,
            @Parameters(paramLabel = "ROLE", description = "admin, programme, lead, member, auditor or viewer.")
                    String role,
            @Option(names = "--team", description = "The team of a lead or member, by name or id.") @Nullable
                    String team) {
        act(person, "grants/withdrawal", role(role, team));
        terminal.out().println(person + " is " + role + (team == null ? "" : " of " + team) + " no more.");
    }

    private JsonNode act(String person, String act, @Nullable JsonNode body) {
        ApiClient api = ApiClient.of(terminal);
        return api.post(
                PEOPLE + "/" + idOf(api, person) + "/" + act,
                body == null ? JsonNodeFactory.instance.objectNode() : body);
    }

    private ObjectNode role(String role, @Nullable String team) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("role", role);
        if (team != null) {
            body.put("teamId", new Lookup(ApiClient.of(terminal), new HashMap<>()).team(team));
        }
        return body;
    }

    /** The id of the person of that handle or id. */
    static String idOf(ApiClient api, String person) {
        for (JsonNode known : api.get(PEOPLE, Map.of()).path("people")) {
            String id = known.path("personId").asString("");
            if (id.equals(person) || known.path("handle").asString("").equals(person)) {
                return id;
            }
        }
        throw new CommandFailure(ExitCode.REFUSED, "There is nobody called " + person + "; see `cairn people list`.");
    }

    private static String roles(JsonNode grants, JsonNode person, Map<String, String> teams) {
        String id = person.path("personId").asString("");
        return StreamSupport.stream(grants.spliterator(), false)
                .filter(grant -> grant.path("personId").asString("").equals(id))
                .map(grant -> {
                    String team = grant.path("teamId").asString("");
                    return grant.path("role").asString("")
                            + (team.isEmpty() ? "" : " of " + teams.getOrDefault(team, team));
                })
                .collect(Collectors.joining(", "));
    }
}
