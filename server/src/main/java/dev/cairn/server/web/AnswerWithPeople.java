package dev.cairn.server.web;

import dev.cairn.server.people.Person;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.JsonGeneratorDelegate;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * An answer of the query side that has {@code people} as its last field: those of whom the fields before it speak. They are
 * collected while the answer is written, for an answer can be some hundred kilobytes and is written once.
 *
 * @param answer the answer, a record
 * @param withIds those people of these ids who are known
 */
@JsonSerialize(using = AnswerWithPeople.Serializer.class)
public record AnswerWithPeople(Object answer, Function<Collection<String>, List<Person>> withIds) {

    private static final int ID_LENGTH = "person:00000000-0000-0000-0000-000000000000".length();

    static final class Serializer extends ValueSerializer<AnswerWithPeople> {

        @Override
        public void serialize(AnswerWithPeople value, JsonGenerator generator, SerializationContext context) {
            context.findTypedValueSerializer(value.answer.getClass(), true)
                    .serialize(value.answer, new Listening(generator, value.withIds), context);
        }
    }

    /** Hears of people, and names them where the outermost object ends. */
    private static final class Listening extends JsonGeneratorDelegate {

        private final Function<Collection<String>, List<Person>> withIds;
        private final Set<String> ids = new TreeSet<>();
        private int depth;

        private Listening(JsonGenerator generator, Function<Collection<String>, List<Person>> withIds) {
            super(generator, false);
            this.withIds = withIds;
        }

        @Override
        public JsonGenerator writeStartObject() {
            depth++;
            return super.writeStartObject();
        }

        @Override
        public JsonGenerator writeStartObject(Object value) {
            depth++;
            return super.writeStartObject(value);
        }

        @Override
        public JsonGenerator writeStartObject(Object value, int size) {
            depth++;
            return super.writeStartObject(value, size);
        }

        @Override
        public JsonGenerator writeEndObject() {
            depth--;
            if (depth == 0) {
                writePeople();
            }
            return super.writeEndObject();
        }

        @Override
        public JsonGenerator writeString(String text) {
            if (text.length() == ID_LENGTH && text.startsWith("person:")) {
                ids.add(text);
            }
            return super.writeString(text);
        }

        private void writePeople() {
            delegate.writeName("people");
            delegate.writeStartObject();
            for (Person person : withIds.apply(ids)) {
                delegate.writeName(person.personId().value());
                delegate.writeStartObject();
                delegate.writeStringProperty("handle", person.handle());
                if (person.name() != null) {
                    delegate.writeStringProperty("name", person.name());
                }
                delegate.writeEndObject();
            }
            delegate.writeEndObject();
        }
    }
}
