package dev.cairn.server.markdown;

import dev.cairn.server.web.AnswerWithPeople;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers as Markdown where that is asked for. It begins with what the JSON would be, people included. */
final class MarkdownConverter extends AbstractHttpMessageConverter<Object> {

    static final MediaType TEXT_MARKDOWN = new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8);

    private final JsonMapper mapper;
    private final List<MarkdownForm> forms;

    MarkdownConverter(JsonMapper mapper, List<MarkdownForm> forms) {
        super(TEXT_MARKDOWN);
        this.mapper = mapper;
        this.forms = forms;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return forms.stream().anyMatch(form -> form.answer() == type);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Nothing is read from Markdown.", message);
    }

    @Override
    protected void writeInternal(Object answer, HttpOutputMessage message) throws IOException {
        Class<?> type =
                answer instanceof AnswerWithPeople named ? named.answer().getClass() : answer.getClass();
        MarkdownForm form = forms.stream()
                .filter(each -> each.answer() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Markdown for " + type.getName() + "."));
        message.getBody().write(form.write(mapper.valueToTree(answer)).getBytes(StandardCharsets.UTF_8));
    }
}
