package dev.cairn.server.naming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A goal as far as names go. */
public final class Goal {

    final String objectiveId;
    final String cycleId;

    @Nullable
    String teamId;

    @Nullable
    String personId;

    String wording;

    final Map<String, String> keyResults = new LinkedHashMap<>();
    final Map<String, String> initiatives = new LinkedHashMap<>();

    Goal(String objectiveId, String cycleId, @Nullable String teamId, @Nullable String personId, String wording) {
        this.objectiveId = objectiveId;
        this.cycleId = cycleId;
        this.teamId = teamId;
        this.personId = personId;
        this.wording = wording;
    }

    /** Its id. */
    public String objectiveId() {
        return objectiveId;
    }

    /** The cycle it is for. */
    public String cycleId() {
        return cycleId;
    }

    /** The team whose goal it is, or null for a personal goal. */
    public @Nullable String teamId() {
        return teamId;
    }

    /** The person whose personal goal it is, or null for a team's goal. */
    public @Nullable String personId() {
        return personId;
    }

    /** What it says now. */
    public String wording() {
        return wording;
    }

    boolean belongsTo(@Nullable String team, @Nullable String person) {
        return team != null ? team.equals(teamId) : person == null || person.equals(personId);
    }

    /** The ids under which this map has that wording: exactly so, else under a like one. */
    static List<String> worded(Map<String, String> wordings, String wording, boolean exactly) {
        String wanted = exactly ? Names.fold(wording) : LooseName.key(wording);
        List<String> found = new ArrayList<>();
        wordings.forEach((id, has) -> {
            if (wanted.equals(exactly ? Names.fold(has) : LooseName.key(has))) {
                found.add(id);
            }
        });
        return found;
    }
}
