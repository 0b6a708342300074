package dev.cairn.server.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.FastByteArrayOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an answer in JSON with its length. Without it the answer goes out in chunks: the last one, which is empty, is a write
 * of its own for the server and a read of its own for the client.
 */
final class WholeAnswers extends JacksonJsonHttpMessageConverter {

    WholeAnswers(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    protected void writeInternal(
            Object answer, ResolvableType type, HttpOutputMessage output, @Nullable Map<String, Object> hints)
            throws IOException {
        FastByteArrayOutputStream whole = new FastByteArrayOutputStream(1024);
        super.writeInternal(answer, type, new Gathered(output.getHeaders(), whole), hints);
        output.getHeaders().setContentLength(whole.size());
        whole.writeTo(output.getBody());
    }

    private record Gathered(HttpHeaders getHeaders, OutputStream getBody) implements HttpOutputMessage {}
}
