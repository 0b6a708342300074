package dev.cairn.command.report;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Finds parameters in SQL: a name after a single colon, outside of texts, quoted names and comments, by the lexical rules of
 * PostgreSQL.
 */
public final class SqlParameters {

    private final String sql;
    private final Consumer<String> plain;
    private final Consumer<String> quoted;
    private final Consumer<String> parameter;

    private SqlParameters(String sql, Consumer<String> plain, Consumer<String> quoted, Consumer<String> parameter) {
        this.sql = sql;
        this.plain = plain;
        this.quoted = quoted;
        this.parameter = parameter;
    }

    /** The names of the parameters that stand in it. */
    public static NavigableSet<String> in(String sql) {
        NavigableSet<String> names = new TreeSet<>();
        new SqlParameters(sql, text -> {}, text -> {}, names::add).scan();
        return Collections.unmodifiableNavigableSet(names);
    }

    /**
     * The same SQL with something else in the place of each parameter.
     *
     * @param parameter what stands for a parameter of that name
     * @param plain what stands for SQL between them that is neither quoted nor a comment
     */
    public static String replace(String sql, UnaryOperator<String> parameter, UnaryOperator<String> plain) {
        StringBuilder replaced = new StringBuilder();
        new SqlParameters(
                        sql,
                        text -> replaced.append(plain.apply(text)),
                        replaced::append,
                        name -> replaced.append(parameter.apply(name)))
                .scan();
        return replaced.toString();
    }

    private void scan() {
        int from = 0;
        int at = 0;
        while (at < sql.length()) {
            int end = quotedUntil(at);
            if (end > at) {
                plain.accept(sql.substring(from, at));
                quoted.accept(sql.substring(at, end));
                from = end;
                at = end;
                continue;
            }
            if (sql.startsWith("::", at)) {
                at += 2;
                continue;
            }
            end = nameUntil(at);
            if (end > at + 1) {
                plain.accept(sql.substring(from, at));
                parameter.accept(sql.substring(at + 1, end));
                from = end;
                at = end;
                continue;
            }
            at++;
        }
        plain.accept(sql.substring(from));
    }

    /** The end of the name after a colon, or no more than that place where there is none. */
    private int nameUntil(int at) {
        if (sql.charAt(at) != ':' || at + 1 == sql.length() || !isLetter(sql.charAt(at + 1))) {
            return at;
        }
        int end = at + 1;
        while (end < sql.length() && isWord(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The end of the text, quoted name or comment that begins here, or the same place where none does. */
    private int quotedUntil(int at) {
        char first = sql.charAt(at);
        if (first == '\'') {
            boolean escapes = at > 0
                    && (sql.charAt(at - 1) == 'e' || sql.charAt(at - 1) == 'E')
                    && (at == 1 || !isWord(sql.charAt(at - 2)));
            return quoteUntil(at, '\'', escapes);
        }
        if (first == '"') {
            return quoteUntil(at, '"', false);
        }
        if (sql.startsWith("--", at)) {
            int end = sql.indexOf('\n', at);
            return end < 0 ? sql.length() : end;
        }
        if (sql.startsWith("/*", at)) {
            return commentUntil(at);
        }
        return first == '$' && (at == 0 || !isWord(sql.charAt(at - 1))) ? dollarsUntil(at) : at;
    }

    private int quoteUntil(int at, char quote, boolean escapes) {
        for (int i = at + 1; i < sql.length(); i++) {
            char here = sql.charAt(i);
            if (escapes && here == '\\') {
                i++;
            } else if (here == quote) {
                if (i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        return sql.length();
    }

    private int commentUntil(int at) {
        int depth = 0;
        int i = at;
        while (i < sql.length()) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i += 2;
                if (depth == 0) {
                    return i;
                }
            } else {
                i++;
            }
        }
        return sql.length();
    }

    private int dollarsUntil(int at) {
        int end = at + 1;
        while (end < sql.length() && isWord(sql.charAt(end))) {
            end++;
        }
        boolean opens = end < sql.length()
                && sql.charAt(end) == '$'
                && (end == at + 1 || !Character.isDigit(sql.charAt(at + 1)));
        if (!opens) {
            return at;
        }
        String tag = sql.substring(at, end + 1);
        int close = sql.indexOf(tag, end + 1);
        return close < 0 ? sql.length() : close + tag.length();
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c > 127;
    }

    private static boolean isWord(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}
