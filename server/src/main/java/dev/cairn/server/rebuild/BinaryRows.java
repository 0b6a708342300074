package dev.cairn.server.rebuild;

import dev.cairn.query.Timestamps;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the binary form of COPY, which PostgreSQL takes in without parsing (PostgreSQL's documentation, COPY, binary format).
 * Numbers keep their digits, also zeros at the end.
 */
final class BinaryRows {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    /** 2000-01-01, from which PostgreSQL counts, in seconds and days since 1970. */
    private static final long EPOCH_SECONDS = 946_684_800L;

    private static final long EPOCH_DAYS = 10_957;
    private static final int TEXT_OID = 25;
    private static final int DIGITS = 4;
    private static final short NEGATIVE = 0x4000;

    private final List<Type> types;
    private byte[] bytes;
    private int size;

    private enum Type {
        TEXT,
        JSONB,
        TIMESTAMPTZ,
        NUMERIC,
        BIGINT,
        INTEGER,
        BOOLEAN,
        DATE,
        TEXTS;

        private static Type of(String name) {
            return switch (name) {
                case "text" -> TEXT;
                case "jsonb" -> JSONB;
                case "timestamptz" -> TIMESTAMPTZ;
                case "numeric" -> NUMERIC;
                case "bigint" -> BIGINT;
                case "integer" -> INTEGER;
                case "boolean" -> BOOLEAN;
                case "date" -> DATE;
                case "text[]" -> TEXTS;
                default -> throw new IllegalArgumentException("No rows are made for columns of type " + name + ".");
            };
        }
    }

    /** @param types of the columns, as they are named in SQL */
    BinaryRows(List<String> types, int capacity) {
        this.types = types.stream().map(Type::of).toList();
        this.bytes = new byte[capacity];
        begin();
    }

    private void begin() {
        System.arraycopy(HEADER, 0, bytes, 0, HEADER.length);
        size = HEADER.length;
    }

    /** How many bytes there are. */
    int size() {
        return size;
    }

    /** All rows since this was last asked, as a whole. */
    byte[] take() {
        putShort(-1);
        byte[] taken = Arrays.copyOf(bytes, size);
        begin();
        return taken;
    }

    void add(@Nullable Object[] row) {
        putShort(types.size());
        for (int column = 0; column < row.length; column++) {
            put(types.get(column), row[column]);
        }
    }

    private void put(Type type, @Nullable Object value) {
        if (value == null) {
            putInt(-1);
            return;
        }
        switch (type) {
            case TEXT -> putText((String) value);
            case JSONB -> {
                int length = reserve();
                putByte(1); // the version of the form
                putUtf8((String) value);
                fill(length);
            }
            case TIMESTAMPTZ -> {
                putInt(Long.BYTES);
                putLong(micros((Instant) value));
            }
            case NUMERIC -> putNumeric(value instanceof BigDecimal number ? number : new BigDecimal(value.toString()));
            case BIGINT -> {
                putInt(Long.BYTES);
                putLong(((Number) value).longValue());
            }
            case INTEGER -> {
                putInt(Integer.BYTES);
                putInt(((Number) value).intValue());
            }
            case BOOLEAN -> {
                putInt(1);
                putByte((Boolean) value ? 1 : 0);
            }
            case DATE -> {
                putInt(Integer.BYTES);
                putInt((int) (((LocalDate) value).toEpochDay() - EPOCH_DAYS));
            }
            case TEXTS -> putTexts((String[]) value);
        }
    }

    private static long micros(Instant instant) {
        return instant.equals(Timestamps.FAR)
                ? Long.MAX_VALUE
                : (instant.getEpochSecond() - EPOCH_SECONDS) * 1_000_000 + instant.getNano() / 1000;
    }

    private void putText(String text) {
        int length = reserve();
        putUtf8(text);
        fill(length);
    }

    private void putTexts(String[] texts) {
        int length = reserve();
        putInt(texts.length == 0 ? 0 : 1);
        putInt(0); // none is null
        putInt(TEXT_OID);
        if (texts.length > 0) {
            putInt(texts.length);
            putInt(1); // the number of the first
            for (String text : texts) {
                putText(text);
            }
        }
        fill(length);
    }

    /** Groups of four decimal digits, the weight of the first group, the sign, and the digits after the point. */
    private void putNumeric(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String fraction = point < 0 ? "" : plain.substring(point + 1);
        String digits = "0".repeat(Math.floorMod(-whole.length(), DIGITS))
                + whole
                + fraction
                + "0".repeat(Math.floorMod(-fraction.length(), DIGITS));
        int groups = digits.length() / DIGITS;
        int first = 0;
        while (first < groups && isZero(digits, first)) {
            first++;
        }
        int end = groups;
        while (end > first && isZero(digits, end - 1)) {
            end--;
        }
        int wholeGroups = (whole.length() + DIGITS - 1) / DIGITS;
        putInt(Short.BYTES * (4 + end - first));
        putShort(end - first);
        putShort(end == first ? 0 : wholeGroups - 1 - first);
        putShort(number.signum() < 0 ? NEGATIVE : 0);
        putShort(fraction.length());
        for (int group = first; group < end; group++) {
            putShort(Integer.parseInt(digits, group * DIGITS, (group + 1) * DIGITS, 10));
        }
    }

    private static boolean isZero(String digits, int group) {
        return digits.startsWith("0000", group * DIGITS);
    }

    private int reserve() {
        int at = size;
        putInt(0);
        return at;
    }

    /** Writes how many bytes came after that place. */
    private void fill(int at) {
        int end = size;
        size = at;
        putInt(end - at - Integer.BYTES);
        size = end;
    }

    private void putUtf8(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        require(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    private void putByte(int value) {
        require(1);
        bytes[size++] = (byte) value;
    }

    private void putShort(int value) {
        require(Short.BYTES);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    private void putInt(int value) {
        require(Integer.BYTES);
        bytes[size++] = (byte) (value >> 24);
        bytes[size++] = (byte) (value >> 16);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    private void putLong(long value) {
        putInt((int) (value >> 32));
        putInt((int) value);
    }

    private void require(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
