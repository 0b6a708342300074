package dev.cairn.server.web;

import dev.cairn.server.people.People;
import dev.cairn.server.people.Person;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a map of the people beside the answers of the query side, which only know them by id: {@code people}, from id to
 * handle and name. Whoever was erased is not in it.
 */
@RestControllerAdvice
class PeopleInAnswers implements ResponseBodyAdvice<Object> {

    private static final int ID_LENGTH = "person:00000000-0000-0000-0000-000000000000".length();

    private final JsonMapper mapper;
    private final People people;

    PeopleInAnswers(JsonMapper mapper, People people) {
        this.mapper = mapper;
        this.people = people;
    }

    @Override
    public boolean supports(MethodParameter result, Class<? extends HttpMessageConverter<?>> converterType) {
        return Wire.isAnswer(result.getParameterType());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object answer,
            MethodParameter result,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (answer == null || !(mapper.valueToTree(answer) instanceof ObjectNode tree)) {
            return answer;
        }
        Set<String> ids = new TreeSet<>();
        collect(tree, ids);
        ObjectNode named = tree.putObject("people");
        for (Person person : people.withIds(ids)) {
            ObjectNode entry = named.putObject(person.personId().value()).put("handle", person.handle());
            if (person.name() != null) {
                entry.put("name", person.name());
            }
        }
        return tree;
    }

    private static void collect(JsonNode node, Set<String> ids) {
        if (node.isString()) {
            String text = node.asString();
            if (text.length() == ID_LENGTH && text.startsWith("person:")) {
                ids.add(text);
            }
        } else {
            for (JsonNode child : node) {
                collect(child, ids);
            }
        }
    }
}
