package dev.cairn.server.objective;

import dev.cairn.query.history.ReadingInFull;
import dev.cairn.server.page.Words;
import java.util.stream.Collectors;

/** What check-ins say, in words. */
final class Readings {

    private Readings() {}

    /** The value, or how far each of the steps is that it names. */
    static String said(ReadingInFull.Said said, Words words) {
        if (said.steps().isEmpty()) {
            return words.quantity(said.value());
        }
        return said.steps().stream()
                .map(step -> step.name() + " " + words.share(step.done()))
                .collect(Collectors.joining(", "));
    }
}
