package dev.cairn.server.plan;

import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.objective.ObjectivePage.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on which a goal is written.
 *
 * @param title what it is about
 * @param goal the page of the goal; null for one that is to be
 * @param stage where the goal is in its life, or null for one that is to be
 * @param path where the form is sent to
 * @param form the form
 * @param extras its contributors and labels
 * @param rows its key results, one row each, and rows for further ones
 * @param cycles for which cycle it can be; empty where that is settled
 * @param places whose goal it can be
 * @param people who can answer for it, and review it
 * @param kinds committed or aspirational
 * @param metrics how a key result can be measured
 * @param needs what it takes to put it in force
 * @param steps what can be done with it as it is, each with a form of its own
 * @param refusedStep the form of a step that was refused, or null
 * @param reasons whether changes need a reason
 * @param open whether whoever looks may change it
 * @param carrying where goals of the last cycle are carried over, or null
 * @param position the position of the log that it is true for
 */
public record PlanPage(
        String title,
        @Nullable Link goal,
        @Nullable String stage,
        String path,
        Form form,
        Extras extras,
        List<Row> rows,
        List<Option> cycles,
        List<Option> places,
        List<Option> people,
        List<Option> kinds,
        List<Option> metrics,
        List<Need> needs,
        List<Step> steps,
        @Nullable Form refusedStep,
        boolean reasons,
        boolean open,
        @Nullable String carrying,
        long position) {

    /**
     * A key result.
     *
     * @param prefix what stands before the names of its fields
     * @param title which one it is, in words
     * @param there whether it is a key result of the goal already
     * @param labels the rows of its labels
     * @param labelled whether there is anything to see in them
     */
    public record Row(String prefix, String title, boolean there, List<LabelRow> labels, boolean labelled) {

        /** Takes a copy. */
        public Row {
            labels = List.copyOf(labels);
        }

        /** The name of one of its fields. */
        public String field(String name) {
            return prefix + name;
        }
    }

    /** A label: the names of the fields of its key and its value. */
    public record LabelRow(String key, String value) {}

    /**
     * Who works towards a goal, and its labels.
     *
     * @param contributors the names of the fields of contributors
     * @param labels the rows of its labels
     * @param open whether there is anything to see in them
     * @param keys keys of labels in use, to choose from
     * @param values values of labels in use, to choose from
     */
    public record Extras(
            List<String> contributors, List<LabelRow> labels, boolean open, List<String> keys, List<String> values) {

        /** Takes copies. */
        public Extras {
            contributors = List.copyOf(contributors);
            labels = List.copyOf(labels);
            keys = List.copyOf(keys);
            values = List.copyOf(values);
        }
    }

    /** Something that a goal needs before it is put in force, and whether it is there. */
    public record Need(String code, boolean met) {}

    /** Something that can be done with the goal: where its form is sent to, its word, and whether it is what comes next. */
    public record Step(String path, String word, boolean next, Form form) {}
}
