package dev.cairn.server.form;

import dev.cairn.command.RuleBroken;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/** How people write numbers into fields, and how fields show them: without groups, so that none is mistaken for a fraction. */
public final class Numerals {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,24}(\\.\\d{1,12})?");

    /** In a locale of decimal commas, {@code 1.000} is a thousand to some and one to others. */
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+");

    private final boolean comma;

    /** @param locale whose decimal sign is written; a point is read everywhere */
    public Numerals(Locale locale) {
        this.comma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
    }

    /** A number as a field holds it. */
    public String write(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        String plain = stripped.toPlainString();
        return comma ? plain.replace('.', ',') : plain;
    }

    /** A share of one as a field holds it: in percent. */
    public String writeShare(BigDecimal share) {
        return write(share.multiply(HUNDRED));
    }

    /** The sign between the whole and its fraction. */
    public String decimalSign() {
        return comma ? "," : ".";
    }

    /** @throws RuleBroken where it is no number, or could be two of them */
    BigDecimal read(String field, String text) {
        String compact = text.strip();
        if (comma && GROUPED.matcher(compact).matches()) {
            throw RuleBroken.invalid(
                    "number-ambiguous",
                    field,
                    "This can be read as two numbers; write it without points between the thousands.",
                    "1000 or 1,5");
        }
        String plain = comma ? compact.replace(',', '.') : compact;
        if (!PLAIN.matcher(plain).matches()) {
            throw RuleBroken.invalid(
                    "number-unreadable",
                    field,
                    "A number is written with digits, without signs between the thousands.",
                    comma ? "1000 or 0,5" : "1000 or 0.5");
        }
        return new BigDecimal(plain);
    }

    /** @throws RuleBroken where it is no number from 0 to 100 */
    BigDecimal readShare(String field, String text) {
        String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        BigDecimal percent = read(field, number);
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw RuleBroken.invalid(
                    "percentage-out-of-range", field, "A percentage lies between 0 and 100.", "0 to 100");
        }
        return percent.movePointLeft(2);
    }
}
