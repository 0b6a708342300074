package dev.cairn.server.replay;

import dev.cairn.server.people.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The people that one answer has named so far, so that each is looked up once. It is for one thread. */
final class NamedPeople implements Function<Collection<String>, List<Person>> {

    private final Function<Collection<String>, List<Person>> withIds;
    private final Map<String, Optional<Person>> known = new HashMap<>();

    /** @param withIds looks people up */
    NamedPeople(Function<Collection<String>, List<Person>> withIds) {
        this.withIds = withIds;
    }

    @Override
    public List<Person> apply(Collection<String> ids) {
        List<String> unknown = ids.stream().filter(id -> !known.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(id -> known.put(id, Optional.empty()));
            withIds.apply(unknown).forEach(person -> known.put(person.personId().value(), Optional.of(person)));
        }
        List<Person> named = new ArrayList<>();
        for (String id : ids) {
            known.getOrDefault(id, Optional.empty()).ifPresent(named::add);
        }
        return named;
    }
}
