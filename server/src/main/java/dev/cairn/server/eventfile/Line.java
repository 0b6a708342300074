package dev.cairn.server.eventfile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A line that is put together, in UTF-8. It grows, and is used again and again. */
final class Line {

    private byte[] bytes = new byte[4096];
    private int length;

    Line clear() {
        length = 0;
        return this;
    }

    Line add(byte[] ascii) {
        return add(ascii, 0, ascii.length);
    }

    Line add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Line add(byte[] from, int offset, int count) {
        room(count);
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
        return this;
    }

    /** A text as JSON has it; null where there is none. */
    Line addText(Field text) {
        if (text.isNull()) {
            return add(Field.NULL);
        }
        room(text.length() * 6 + 2);
        bytes[length++] = '"';
        for (int i = 0; i < text.length(); i++) {
            byte next = text.at(i);
            if (next == '"' || next == '\\') {
                bytes[length++] = '\\';
                bytes[length++] = next;
            } else if (next >= 0 && next < ' ') {
                add(String.format("\\u%04x", (int) next));
            } else {
                bytes[length++] = next;
            }
        }
        bytes[length++] = '"';
        return this;
    }

    /** What is JSON already, or a number; null where there is none. */
    Line addJson(Field json) {
        if (json.isNull()) {
            return add(Field.NULL);
        }
        room(json.length());
        for (int i = 0; i < json.length(); i++) {
            byte next = json.at(i);
            // Between the parts of a JSON text a line may end, and means no more than a space; within its texts it
            // cannot.
            bytes[length++] = next == '\n' || next == '\r' ? (byte) ' ' : next;
        }
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }
}
