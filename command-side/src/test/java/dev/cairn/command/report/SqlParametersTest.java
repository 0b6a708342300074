package dev.cairn.command.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlParametersTest {

    /** Pieces of SQL that open and close what hides a colon. */
    private static final List<String> PIECES = List.of(
            "'", "''", "\"", "--", "\n", "/*", "*/", "$$", "$a$", "$1", ":day", "::", ":", "e'", "\\", "x", " ", "7",
            "?");

    @Test
    void aNameAfterAColonIsAParameter() {
        assertThat(SqlParameters.in("select :day::date, (:team), a[:n] from x where y=:day"))
                .containsExactly("day", "n", "team");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select ':day'",
                "select 'it''s :day'",
                "select e'it\\'s :day'",
                "select \":day\"",
                "select 1 -- :day",
                "select 1 /* :day /* nested */ :day */",
                "select $$ :day $$",
                "select $tag$ :day $$ :day $tag$",
                "select now()::date",
                "select a[1:2]"
            })
    void whatIsQuotedCommentedOrACastIsNone(String sql) {
        assertThat(SqlParameters.in(sql)).isEmpty();
    }

    @Test
    void aParameterIsReplacedWhereItStands() {
        assertThat(SqlParameters.replace(
                        "select ':day', :day ? 'x'", name -> "<" + name + ">", plain -> plain.replace("?", "??")))
                .isEqualTo("select ':day', <day> ?? 'x'");
    }

    @Test
    void nothingIsLostWhateverTheText() {
        qt().forAll(lists().of(integers().between(0, PIECES.size() - 1)).ofSizeBetween(0, 20))
                .checkAssert(pieces -> {
                    StringBuilder sql = new StringBuilder();
                    pieces.forEach(piece -> sql.append(PIECES.get(piece)));
                    assertThat(SqlParameters.replace(sql.toString(), name -> ":" + name, UnaryOperator.identity()))
                            .isEqualTo(sql.toString());
                });
    }
}
