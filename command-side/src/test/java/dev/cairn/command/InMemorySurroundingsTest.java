package dev.cairn.command;

import dev.cairn.command.objective.ObjectiveState;
import dev.cairn.events.DomainEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

class InMemorySurroundingsTest extends SurroundingsContract {

    private final InMemorySurroundings surroundings = new InMemorySurroundings(goal -> ObjectiveState.initial());

    @Override
    void apply(List<DomainEvent> events) {
        events.forEach(surroundings::apply);
    }

    @Override
    void identify(String eventId, String streamId) {
        surroundings.identify(eventId, streamId);
    }

    @Override
    <T> Optional<T> ask(Function<Surroundings, @Nullable T> question) {
        return Optional.ofNullable(question.apply(surroundings));
    }
}
