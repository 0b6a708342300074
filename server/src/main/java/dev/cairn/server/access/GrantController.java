package dev.cairn.server.access;

import dev.cairn.command.RuleBroken;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import dev.cairn.server.people.People;
import dev.cairn.server.web.Asker;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who holds which role, who gave it, and everything else that was done about people's access. */
@RestController
@Tag(name = "Access")
class GrantController {

    private static final int MOST = 500;

    private final Granting granting;
    private final AccessRecord record;
    private final People people;

    GrantController(Granting granting, AccessRecord record, People people) {
        this.granting = granting;
        this.record = record;
        this.people = people;
    }

    @GetMapping("/api/v1/grants")
    @Operation(summary = "What everybody holds, since when and from whom")
    Held listAllGrants() {
        return new Held(record.held().stream().map(HeldGrant::of).toList());
    }

    @GetMapping("/api/v1/people/{personId}/grants")
    @Operation(summary = "What a person holds, since when and from whom")
    Held listGrants(@PathVariable PersonId personId) {
        requireKnown(personId);
        return new Held(record.held(personId).stream().map(HeldGrant::of).toList());
    }

    @PostMapping("/api/v1/people/{personId}/grants")
    @Operation(summary = "Give a person a role", description = "A lead's and, if wanted, a member's is about a team.")
    Held giveGrant(@PathVariable PersonId personId, @RequestBody GrantBody body, Asker asker) {
        requireKnown(personId);
        granting.give(personId, body.grant(), asker.actor());
        return listGrants(personId);
    }

    @PostMapping("/api/v1/people/{personId}/grants/withdrawal")
    @Operation(summary = "Take a role away from a person", description = "It holds at once, on every node.")
    Held withdrawGrant(@PathVariable PersonId personId, @RequestBody WithdrawGrantBody body, Asker asker) {
        requireKnown(personId);
        granting.withdraw(personId, body.grant(), asker.actor());
        return listGrants(personId);
    }

    @GetMapping("/api/v1/access-record")
    @Operation(
            summary = "Who was given or denied what, by whom and when",
            description = "The latest first. Names are told where they are known: the record outlives an erasure.")
    Entries listAccessRecord(
            @Parameter(description = "The handle or id of the person whose access it is about; everybody's by default.")
                    @RequestParam(required = false)
                    @Nullable
                    String person,
            @Parameter(description = "Only what comes before this number; `next` of the page before.")
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            @Parameter(description = "How many, 1 to 500.") @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw RuleBroken.invalid("limit-range", "limit", "A page has 1 to 500 entries.");
        }
        List<AccessRecord.Entry> entries =
                record.entries(idOf(person), before == null ? Long.MAX_VALUE : before, limit);
        return new Entries(
                entries, entries.size() < limit ? null : entries.getLast().number());
    }

    /** A person by handle or id; an id also of somebody who was erased. */
    private @Nullable PersonId idOf(@Nullable String person) {
        if (person != null && person.startsWith("person:")) {
            try {
                return new PersonId(person);
            } catch (IllegalArgumentException e) {
                throw RuleBroken.invalid("person-unknown", "person", String.valueOf(e.getMessage()));
            }
        }
        return people.namedOrNobody("person", person);
    }

    private void requireKnown(PersonId personId) {
        if (people.withId(personId).isEmpty()) {
            throw People.unknown();
        }
    }

    /**
     * What people hold.
     *
     * @param grants the roles
     */
    record Held(List<HeldGrant> grants) {}

    /**
     * A role that is held.
     *
     * @param personId who holds it
     * @param role the role
     * @param teamId the team it is about, where it is about one
     * @param since since when
     * @param by who gave it
     */
    record HeldGrant(PersonId personId, Role role, @Nullable TeamId teamId, Instant since, PersonId by) {

        static HeldGrant of(AccessRecord.Entry entry) {
            return new HeldGrant(entry.personId(), entry.grant().role(), entry.teamId(), entry.at(), entry.by());
        }
    }

    /**
     * A page of the record.
     *
     * @param entries the latest first
     * @param next for {@code before} of the next page; left out on the last
     */
    record Entries(
            List<AccessRecord.Entry> entries, @Nullable Long next) {}

    /**
     * A role to be given.
     *
     * @param role {@code admin}, {@code programme}, {@code lead}, {@code member}, {@code auditor} or {@code viewer}
     * @param teamId the team it is about: always for a lead, if wanted for a member
     */
    @Schema(example = """
            {"role": "lead", "teamId": "team:5b0fa5e2-0d0c-3f4e-9a86-0c1c3b6b1f10"}
            """)
    record GrantBody(String role, @Nullable TeamId teamId) {

        Grant grant() {
            return new Grant(Role.of(role), teamId);
        }
    }

    /**
     * A role to be taken away.
     *
     * @param role the role
     * @param teamId the team it is about, where it is about one
     */
    @Schema(example = """
            {"role": "lead", "teamId": "team:5b0fa5e2-0d0c-3f4e-9a86-0c1c3b6b1f10"}
            """)
    record WithdrawGrantBody(String role, @Nullable TeamId teamId) {

        Grant grant() {
            return new Grant(Role.of(role), teamId);
        }
    }
}
