package dev.cairn.server.web;

import dev.cairn.server.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Puts a map of the people beside the answers of the query side, which only know them by id: {@code people}, from id to
 * handle and name. Whoever was erased is not in it.
 */
@RestControllerAdvice
class PeopleInAnswers implements ResponseBodyAdvice<Object> {

    private final People people;

    PeopleInAnswers(People people) {
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
        return answer == null ? null : new AnswerWithPeople(answer, people::withIds);
    }
}
