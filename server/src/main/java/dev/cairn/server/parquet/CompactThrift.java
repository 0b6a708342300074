package dev.cairn.server.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Structures in the compact protocol of Thrift, in which Parquet describes itself. Fields are written by ascending number. */
final class CompactThrift {

    private static final int TRUE = 1;
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int LARGEST_SHORT_DELTA = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int lastField;

    CompactThrift i32(int field, int value) {
        header(field, I32);
        return zigzag(value);
    }

    CompactThrift i64(int field, long value) {
        header(field, I64);
        return zigzag(value);
    }

    CompactThrift text(int field, String text) {
        header(field, BINARY);
        return text(text);
    }

    CompactThrift yes(int field) {
        header(field, TRUE);
        return this;
    }

    /** Begins a structure within this one. */
    CompactThrift struct(int field) {
        header(field, STRUCT);
        return element();
    }

    /** Ends the structure that was begun last; of the outermost one, too. */
    CompactThrift end() {
        out.write(0);
        lastField = outer.isEmpty() ? 0 : outer.pop();
        return this;
    }

    /** Begins a list of structures, each of which is begun by {@link #element}. */
    CompactThrift structs(int field, int size) {
        return list(field, size, STRUCT);
    }

    /** Begins a structure of a list. */
    CompactThrift element() {
        outer.push(lastField);
        lastField = 0;
        return this;
    }

    CompactThrift i32s(int field, int... values) {
        list(field, values.length, I32);
        for (int value : values) {
            zigzag(value);
        }
        return this;
    }

    CompactThrift texts(int field, String... texts) {
        list(field, texts.length, BINARY);
        for (String each : texts) {
            text(each);
        }
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private CompactThrift list(int field, int size, int type) {
        header(field, LIST);
        if (size < LARGEST_SHORT_DELTA) {
            out.write((size << 4) | type);
            return this;
        }
        out.write((LARGEST_SHORT_DELTA << 4) | type);
        return varint(size);
    }

    private void header(int field, int type) {
        int delta = field - lastField;
        if (delta < 1 || delta > LARGEST_SHORT_DELTA) {
            throw new IllegalArgumentException("Field " + field + " cannot come after " + lastField + ".");
        }
        out.write((delta << 4) | type);
        lastField = field;
    }

    private CompactThrift text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        out.write(utf8, 0, utf8.length);
        return this;
    }

    private CompactThrift zigzag(long value) {
        return varint((value << 1) ^ (value >> 63));
    }

    private CompactThrift varint(long value) {
        long left = value;
        while ((left & ~0x7fL) != 0) {
            out.write((int) ((left & 0x7f) | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
        return this;
    }
}
