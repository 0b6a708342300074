package dev.cairn.query.lineage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike two wordings are: the share of letters in threes that both have among all that either has, 0 to 1. Words are taken
 * one by one, in lower case and without anything but letters and digits, with two spaces before and one after each, so that
 * beginnings count for more. It is the coefficient of P. Jaccard ("The distribution of the flora in the alpine zone", 1912)
 * over trigrams, as PostgreSQL's pg_trgm has it.
 */
final class Likeness {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LETTERS = 3;
    private static final int DECIMALS = 2;

    private final Set<String> trigrams;

    private Likeness(Set<String> trigrams) {
        this.trigrams = trigrams;
    }

    /** A wording that is to be held against others. */
    static Likeness of(String wording) {
        Set<String> trigrams = new HashSet<>();
        String plain = Normalizer.normalize(wording, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (String word : BETWEEN_WORDS.split(plain, -1)) {
            if (!word.isEmpty()) {
                String padded = "  " + word + " ";
                for (int i = 0; i + LETTERS <= padded.length(); i++) {
                    trigrams.add(padded.substring(i, i + LETTERS));
                }
            }
        }
        return new Likeness(trigrams);
    }

    /** On two decimals, half up; 0 where either says nothing. */
    BigDecimal to(Likeness other) {
        long both = trigrams.stream().filter(other.trigrams::contains).count();
        long all = trigrams.size() + other.trigrams.size() - both;
        return all == 0
                ? BigDecimal.ZERO.setScale(DECIMALS)
                : BigDecimal.valueOf(both).divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
    }
}
