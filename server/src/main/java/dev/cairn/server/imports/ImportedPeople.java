package dev.cairn.server.imports;

import dev.cairn.command.RuleBroken;
import dev.cairn.events.person.PersonId;
import dev.cairn.server.people.Handle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The people that a file names, by handle. Those whom nobody knows yet become people without a login. */
final class ImportedPeople {

    private static final String ID_PREFIX = "person:";

    private final Function<String, Optional<PersonId>> lookUp;
    private final Map<String, PersonId> known = new HashMap<>();
    private final Map<String, PersonId> made = new LinkedHashMap<>();

    /** @param lookUp the person of a handle, where somebody has it */
    ImportedPeople(Function<String, Optional<PersonId>> lookUp) {
        this.lookUp = lookUp;
    }

    /**
     * The person of that handle, or of that id where it is one.
     *
     * @throws IllegalArgumentException where it can be neither
     */
    PersonId find(String handle) {
        if (handle.startsWith(ID_PREFIX)) {
            return new PersonId(handle);
        }
        try {
            String line = new Handle(handle).text();
            return known.computeIfAbsent(line, this::look);
        } catch (RuleBroken refusal) {
            throw new IllegalArgumentException(refusal.getMessage(), refusal);
        }
    }

    /** The handles of those who were not known before. */
    List<String> madeHandles() {
        return List.copyOf(made.keySet());
    }

    /** Those who were not known before, by handle. */
    Map<String, PersonId> made() {
        return made;
    }

    private PersonId look(String handle) {
        return lookUp.apply(handle).orElseGet(() -> {
            PersonId person = PersonId.random();
            made.put(handle, person);
            return person;
        });
    }
}
