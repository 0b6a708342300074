package dev.cairn.server.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** How frames go over the wire. */
enum FrameWriter {
    /** A line of JSON each. */
    LINES(MediaType.APPLICATION_NDJSON_VALUE) {
        @Override
        void frame(OutputStream out, String cursor, byte[] json) throws IOException {
            out.write(json);
            out.write('\n');
        }

        @Override
        void end(OutputStream out, byte[] json) {
            // The last frame says that it is the last.
        }

        @Override
        void problem(OutputStream out, byte[] json) throws IOException {
            out.write(json);
            out.write('\n');
        }
    },
    /** Events as browsers listen to them: {@code frame}, and {@code end} or {@code problem} after the last one. */
    EVENTS(MediaType.TEXT_EVENT_STREAM_VALUE) {
        @Override
        void frame(OutputStream out, String cursor, byte[] json) throws IOException {
            event(out, "id: " + cursor + "\nevent: frame\n", json);
        }

        @Override
        void end(OutputStream out, byte[] json) throws IOException {
            event(out, "event: end\n", json);
        }

        @Override
        void problem(OutputStream out, byte[] json) throws IOException {
            event(out, "event: problem\n", json);
        }
    };

    private final String contentType;

    FrameWriter(String contentType) {
        this.contentType = contentType;
    }

    /** The media type. */
    String contentType() {
        return contentType;
    }

    /** @param json on one line */
    abstract void frame(OutputStream out, String cursor, byte[] json) throws IOException;

    abstract void end(OutputStream out, byte[] json) throws IOException;

    abstract void problem(OutputStream out, byte[] json) throws IOException;

    private static void event(OutputStream out, String head, byte[] json) throws IOException {
        out.write((head + "data: ").getBytes(StandardCharsets.UTF_8));
        out.write(json);
        out.write("\n\n".getBytes(StandardCharsets.UTF_8));
    }
}
