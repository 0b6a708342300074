package dev.cairn.server.sample;

import dev.cairn.command.TeamLevel;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A team of the sample organisation, and who is in it. It stays the same, but for its name.
 *
 * @param number from 0, which is the company
 * @param id its id
 * @param level where it stands
 * @param parent what it belongs to; null for the company
 * @param lead who leads it
 * @param members the others
 */
record SampleTeam(
        int number, TeamId id, TeamLevel level, @Nullable SampleTeam parent, PersonId lead, List<PersonId> members) {

    private static final int MEMBERS = 4;
    private static final int TEAMS_OF_A_DEPARTMENT = 9;

    /** All teams, those that others belong to first. */
    static List<SampleTeam> all(SampleSize size) {
        List<SampleTeam> teams = new ArrayList<>();
        int departments = (size.teams() - 1 + TEAMS_OF_A_DEPARTMENT) / (TEAMS_OF_A_DEPARTMENT + 1);
        for (int number = 0; number < size.teams(); number++) {
            boolean department = number > 0 && number <= departments;
            SampleTeam parent = null;
            if (number > 0) {
                parent = department ? teams.getFirst() : teams.get(1 + (number - 1) % departments);
            }
            TeamLevel level = TeamLevel.TEAM;
            if (number == 0) {
                level = TeamLevel.COMPANY;
            } else if (department) {
                level = TeamLevel.DEPARTMENT;
            }
            teams.add(of(number, level, parent, size.seed()));
        }
        return teams;
    }

    private static SampleTeam of(int number, TeamLevel level, @Nullable SampleTeam parent, long seed) {
        List<PersonId> members = new ArrayList<>();
        for (int member = 1; member <= MEMBERS; member++) {
            members.add(person(seed, handle(number, member)));
        }
        return new SampleTeam(
                number,
                TeamId.fromKey("sample " + seed + " team " + number),
                level,
                parent,
                person(seed, handle(number, 0)),
                members);
    }

    private static PersonId person(long seed, String handle) {
        return PersonId.fromKey("sample " + seed + " " + handle);
    }

    private static String handle(int team, int member) {
        return member == 0 ? "sample-lead-%03d".formatted(team) : "sample-member-%03d-%d".formatted(team, member);
    }

    /** What it is called at first. */
    String name() {
        return switch (level) {
            case COMPANY -> "Sample bakery";
            case DEPARTMENT -> "Sample department %03d".formatted(number);
            case TEAM -> "Sample shop %03d".formatted(number);
        };
    }

    /** Who looks at its goals before they are in force: whoever leads what it belongs to. Never one of its owners. */
    PersonId reviewer() {
        return parent == null ? members.getFirst() : parent.lead;
    }

    /** Those who answer for its goals. */
    List<PersonId> owners() {
        return parent == null ? members.subList(1, members.size()) : members;
    }

    /** Its people by handle. */
    Map<String, PersonId> people() {
        Map<String, PersonId> people = new LinkedHashMap<>();
        people.put(handle(number, 0), lead);
        for (int member = 1; member <= MEMBERS; member++) {
            people.put(handle(number, member), members.get(member - 1));
        }
        return Collections.unmodifiableMap(people);
    }
}
