package dev.cairn.server.imports.history;

import dev.cairn.command.cycle.Missing;
import dev.cairn.command.cycle.Waiver;
import dev.cairn.events.cycle.CycleClosed.Waived;
import dev.cairn.events.objective.Step;
import java.math.BigDecimal;
import java.util.List;

/** What a cycle was closed without, in one cell: {@code scores = 3; retrospectives = 1}, as steps are written. */
public final class WaiverList {

    private WaiverList() {}

    /** What stands in the cell {@code value}. */
    static List<Waiver> read(Cells cells) {
        String text = cells.text(Column.VALUE);
        if (text == null) {
            return List.of();
        }
        try {
            return StepList.definitions(text).stream()
                    .map(each ->
                            new Waiver(Missing.of(each.name()), each.weight().intValueExact()))
                    .toList();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw cells.refused(
                    Column.VALUE,
                    "not-waivers",
                    "What a cycle was closed without is a word and a whole number each.",
                    "scores = 3; score-reviews = 2; retrospectives = 1");
        }
    }

    /** The cell for this. */
    public static String of(List<Waived> waived) {
        return StepList.ofDefinitions(waived.stream()
                .map(each -> new Step(each.missing(), BigDecimal.valueOf(each.count())))
                .toList());
    }
}
