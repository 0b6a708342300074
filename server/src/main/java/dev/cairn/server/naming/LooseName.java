package dev.cairn.server.naming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is left of a name when case, markdown markup, surrounding space and final punctuation are taken away. */
final class LooseName {

    private static final Pattern MARKUP = Pattern.compile("[*_~`]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern FINAL_PUNCTUATION = Pattern.compile("[\\s.,;:!?\u2026]+$");

    private LooseName() {}

    /** Two names with the same key may mean the same thing. */
    static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String unmarked = MARKUP.matcher(plain).replaceAll("");
        String spaced = SPACE.matcher(unmarked).replaceAll(" ").strip();
        String key = FINAL_PUNCTUATION.matcher(spaced).replaceAll("");
        // A name of nothing but markup and punctuation is still a name.
        return key.isEmpty() ? plain.strip() : key;
    }
}
