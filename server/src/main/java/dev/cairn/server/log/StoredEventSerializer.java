package dev.cairn.server.log;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.EventCodec;
import dev.cairn.events.UnreadableEventException;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the event store puts into its rows: events under their stored names and revisions, metadata as an object of strings,
 * both as JSON text. It knows nothing else, and no class name ever gets into the log. Older revisions are brought to the
 * current one when they are read.
 */
public final class StoredEventSerializer implements Serializer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        requireText(expectedRepresentation);
        return converter.convert(stored(object), expectedRepresentation);
    }

    private SerializedObject<String> stored(@Nullable Object object) {
        if (object instanceof DomainEvent event) {
            return new SimpleSerializedObject<>(EventCodec.write(event), String.class, typeForClass(event.getClass()));
        }
        if (object instanceof MetaData metadata) {
            return new SimpleSerializedObject<>(write(metadata), String.class, typeForClass(MetaData.class));
        }
        throw new IllegalArgumentException("Neither an event nor metadata: " + object);
    }

    private static String write(MetaData metadata) {
        Map<String, String> strings = new TreeMap<>();
        metadata.forEach((key, value) -> {
            if (!(value instanceof String text)) {
                throw new IllegalArgumentException("Metadata holds strings only, and " + key + " is none.");
            }
            strings.put(key, text);
        });
        return JSON.writeValueAsString(strings);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return isText(expectedRepresentation);
    }

    // The caller says what it wants to have; the type that was stored decides what it gets.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    @Override
    public <S, T> T deserialize(SerializedObject<S> serializedObject) {
        String text = converter.convert(serializedObject, String.class).getData();
        SerializedType type = serializedObject.getType();
        if (SerializedMetaData.isSerializedMetaData(serializedObject)) {
            return (T) MetaData.from(JSON.readValue(text, STRINGS));
        }
        return (T) EventCodec.read(type.getName(), revision(type), text);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (type.getName().equals(MetaData.class.getName())) {
            return MetaData.class;
        }
        Class<?> event = EventCatalogue.find(type.getName());
        if (event == null) {
            // An event that is skipped would make every later answer wrong.
            throw new UnreadableEventException(
                    "There is no event named " + type.getName() + " in this version of Cairn.", null);
        }
        return event;
    }

    @SuppressWarnings("rawtypes")
    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null) {
            return SimpleSerializedType.emptyType();
        }
        if (type == MetaData.class) {
            return new SimpleSerializedType(MetaData.class.getName(), null);
        }
        return new SimpleSerializedType(EventCatalogue.name(type), Integer.toString(EventCatalogue.revision(type)));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    private static int revision(SerializedType type) {
        return Integer.parseInt(type.getRevision());
    }

    /** As such, or as its bytes in UTF-8, which is how it travels. */
    private static boolean isText(Class<?> representation) {
        return representation == String.class || representation == byte[].class;
    }

    private static void requireText(Class<?> representation) {
        if (!isText(representation)) {
            throw new IllegalArgumentException("The log holds text, not " + representation.getName() + ".");
        }
    }
}
