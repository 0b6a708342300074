package dev.cairn.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.events.cycle.CycleClosedFromRevision1;
import dev.cairn.events.objective.KeyResultLabelledFromRevision1;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events to JSON and back. What is written has its fields in the order of the record, leaves out what is null, and keeps
 * numbers as they were given; what is read is first brought to the current revision.
 */
public final class EventCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Map<String, Upcaster> UPCASTERS = new HashMap<>();

    static {
        for (Upcaster upcaster : List.of(new KeyResultLabelledFromRevision1(), new CycleClosedFromRevision1())) {
            UPCASTERS.put(key(upcaster.name(), upcaster.fromRevision()), upcaster);
        }
    }

    private EventCodec() {}

    /** The event as it is stored. */
    public static String write(DomainEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    /**
     * The event that was stored under this name and revision.
     *
     * @throws UnreadableEventException where the name is unknown, the revision is newer than this version of Cairn, or the
     *     data is not what that revision holds
     */
    public static DomainEvent read(String name, int revision, String data) {
        Class<? extends DomainEvent> type = EventCatalogue.find(name);
        if (type == null) {
            throw new UnreadableEventException("There is no event named " + name + " in this version of Cairn.", null);
        }
        int current = EventCatalogue.revision(type);
        if (revision > current) {
            throw new UnreadableEventException(
                    name + " was stored in revision " + revision + ", and this version of Cairn knows " + current
                            + " at most.",
                    null);
        }
        DomainEvent event;
        try {
            event = revision == current ? MAPPER.readValue(data, type) : readOlder(type, name, revision, data);
        } catch (JacksonException e) {
            throw new UnreadableEventException(
                    name + " revision " + revision + " cannot be read: " + e.getOriginalMessage(), e);
        }
        String missing = RequiredFields.missing(event);
        if (missing == null) {
            missing = RequiredFields.missing(event.act());
        }
        if (missing != null) {
            throw new UnreadableEventException(name + " revision " + revision + " lacks " + missing + ".", null);
        }
        return event;
    }

    /** The data of an older revision as the current revision would have stored it. */
    private static DomainEvent readOlder(Class<? extends DomainEvent> type, String name, int revision, String data) {
        ObjectNode node = (ObjectNode) MAPPER.readTree(data);
        for (int from = revision; from < EventCatalogue.revision(type); from++) {
            Upcaster upcaster = UPCASTERS.get(key(name, from));
            if (upcaster == null) {
                throw new UnreadableEventException("Nothing reads " + name + " revision " + from + ".", null);
            }
            node = upcaster.upcast(node);
        }
        return MAPPER.treeToValue(node, type);
    }

    private static String key(String name, int revision) {
        return name + "/" + revision;
    }
}
