package dev.cairn.command;

import dev.cairn.events.FreeText;
import dev.cairn.events.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of a reason a change asks for. */
public enum ReasonNeeded {
    /** It may have one. */
    NOTHING,
    /** One of the categories. */
    CATEGORY,
    /** A category, and a sentence in a person's words. */
    SENTENCE;

    /** Why one changes things. */
    public static final List<String> CATEGORIES =
            List.of("clarified", "priorities-changed", "learnt", "wrong-data", "other");

    /** Stands for the reason that an imported file does not give. */
    public static final String NOT_GIVEN = "not-given";

    /** The one that asks for more. */
    public ReasonNeeded or(ReasonNeeded other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * The reason as it is to be recorded. Where a file has none and one is needed, that is what is recorded.
     *
     * @throws RuleBroken where it is not enough of a reason, or its category is none
     */
    public @Nullable Reason from(Occasion occasion) {
        Reason given = occasion.reason();
        if (given == null) {
            if (this == NOTHING) {
                return null;
            }
            if (occasion.imported()) {
                return new Reason(NOT_GIVEN, null);
            }
            throw RuleBroken.invalid(
                    "reason-missing",
                    "reason.category",
                    this == CATEGORY ? "This change needs a reason." : "This change needs a reason, with a sentence.",
                    String.join(", ", CATEGORIES));
        }
        checkCategory(given.category(), occasion.imported());
        FreeText text = given.text() == null || given.text().text().isBlank()
                ? null
                : FreeTexts.require("text", "A reason", given.text().text(), Occasion.LONGEST_TEXT);
        if (this == SENTENCE && text == null && !occasion.imported()) {
            throw RuleBroken.invalid(
                    "reason-sentence-missing",
                    "reason.text",
                    "This change needs a reason in a sentence.",
                    "a sentence beside the category " + given.category());
        }
        return new Reason(given.category(), text);
    }

    private static void checkCategory(String category, boolean imported) {
        boolean known = CATEGORIES.contains(category) || (imported && category.equals(NOT_GIVEN));
        if (!known) {
            throw RuleBroken.invalid(
                    "reason-category-unknown",
                    "reason.category",
                    "A reason is of one of these categories.",
                    String.join(", ", CATEGORIES));
        }
    }
}
