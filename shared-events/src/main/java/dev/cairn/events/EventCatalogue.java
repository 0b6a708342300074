package dev.cairn.events;

import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.organisation.OrganisationEvent;
import dev.cairn.events.report.ReportEvent;
import dev.cairn.events.retrospective.RetrospectiveEvent;
import dev.cairn.events.team.TeamEvent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every event there is, by the name it is stored under. It reads the sealed families, so that no event can be left out. */
public final class EventCatalogue {

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = new TreeMap<>();

    static {
        Stream.of(
                        OrganisationEvent.class,
                        CycleEvent.class,
                        TeamEvent.class,
                        ObjectiveEvent.class,
                        RetrospectiveEvent.class,
                        ReportEvent.class)
                .flatMap(EventCatalogue::records)
                .forEach(EventCatalogue::register);
    }

    private EventCatalogue() {}

    /** All event classes, ordered by stored name. */
    public static Collection<Class<? extends DomainEvent>> all() {
        return Collections.unmodifiableCollection(BY_NAME.values());
    }

    /** The class of the current revision of that name, or null where no such event is known. */
    public static @Nullable Class<? extends DomainEvent> find(String name) {
        return BY_NAME.get(name);
    }

    /** The name that events of this class are stored under: {@code objective.check-in-recorded}. */
    public static String name(Class<?> event) {
        return storedAs(event).name();
    }

    /** What happened, without the kind of stream it happened in: {@code check-in-recorded}. */
    public static String change(Class<?> event) {
        String name = name(event);
        return name.substring(name.indexOf('.') + 1);
    }

    /** The revision that this version of Cairn writes. */
    public static int revision(Class<?> event) {
        return storedAs(event).revision();
    }

    private static StoredAs storedAs(Class<?> event) {
        return Objects.requireNonNull(
                event.getAnnotation(StoredAs.class), () -> event.getName() + " has no stored name");
    }

    private static Stream<Class<?>> records(Class<?> family) {
        Class<?>[] members = family.getPermittedSubclasses();
        return members == null ? Stream.of(family) : Arrays.stream(members).flatMap(EventCatalogue::records);
    }

    private static void register(Class<?> event) {
        Class<? extends DomainEvent> other = BY_NAME.put(name(event), event.asSubclass(DomainEvent.class));
        if (other != null) {
            throw new IllegalStateException(other.getName() + " and " + event.getName() + " are stored under one name");
        }
    }
}
