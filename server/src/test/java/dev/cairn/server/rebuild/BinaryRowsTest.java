package dev.cairn.server.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.query.Timestamps;
import dev.cairn.server.postgres.TestPostgres;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written in the binary form is what PostgreSQL reads from text. */
class BinaryRowsTest {

    private static final List<String> TYPES =
            List.of("text", "jsonb", "timestamptz", "numeric", "bigint", "integer", "boolean", "date", "text[]");

    @Test
    void everyValueComesBackAsItWasGiven() throws Exception {
        Random random = new Random(7);
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(new @Nullable Object[TYPES.size()]);
        for (String number : List.of(
                "0",
                "0.00",
                "1",
                "-1",
                "10000",
                "9999",
                "0.1",
                "0.00010",
                "-0.5",
                "12345678.90",
                "1E+3",
                "100",
                "0.0000",
                "99999999999999999999.000000001",
                "10000.0001",
                "0.00000001")) {
            rows.add(row(new BigDecimal(number), Instant.EPOCH));
        }
        for (int i = 0; i < 500; i++) {
            BigDecimal number = new BigDecimal(new BigInteger(random.nextInt(90), random), random.nextInt(12));
            rows.add(row(
                    random.nextBoolean() ? number : number.negate(),
                    Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L) - 1_000_000_000_000L)));
        }
        rows.add(row(BigDecimal.ONE, Timestamps.FAR));
        BinaryRows binary = new BinaryRows(TYPES, 64);
        rows.forEach(binary::add);

        try (HikariDataSource database = TestPostgres.pool(TestPostgres.freshDatabase(), 1)) {
            JdbcClient jdbc = JdbcClient.create(database);
            jdbc.sql("create table binary_rows (number serial, a text, b jsonb, c timestamptz, d numeric, e bigint,"
                            + " f integer, g boolean, h date, i text[])")
                    .update();
            try (Connection connection = database.getConnection()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy binary_rows (a, b, c, d, e, f, g, h, i) from stdin (format binary)",
                                new ByteArrayInputStream(binary.take()));
            }
            assertThat(jdbc.sql(
                                    "select concat_ws('|', a, b, extract(epoch from c), d::text, e, f, g, h, i::text) as row"
                                            + " from binary_rows order by number")
                            .query(String.class)
                            .list())
                    .containsExactlyElementsOf(
                            rows.stream().map(BinaryRowsTest::text).toList());
        }
    }

    private static @Nullable Object[] row(BigDecimal number, Instant instant) {
        return new @Nullable Object[] {
            "Brötchen \\ \t\n \"warm\" 🥐",
            "{\"a\": 1.0}",
            instant,
            number,
            -5L,
            7,
            true,
            LocalDate.of(1999, 12, 31),
            number.signum() == 0 ? new String[0] : new String[] {"one", "two \" {,}"}
        };
    }

    private static String text(@Nullable Object[] row) {
        if (!(row[2] instanceof Instant instant) || !(row[3] instanceof BigDecimal number)) {
            return "";
        }
        return String.join(
                "|",
                String.valueOf(row[0]),
                String.valueOf(row[1]),
                instant.equals(Timestamps.FAR)
                        ? "Infinity"
                        : BigDecimal.valueOf(instant.toEpochMilli(), 3)
                                .setScale(6)
                                .toPlainString(),
                number.toPlainString(),
                "-5",
                "7",
                "t",
                "1999-12-31",
                number.signum() == 0 ? "{}" : "{one,\"two \\\" {,}\"}");
    }
}
