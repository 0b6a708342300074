package dev.cairn.server.plan;

import dev.cairn.command.Violation;
import dev.cairn.command.Violations;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Typed;
import dev.cairn.server.plan.PlanPage.LabelRow;
import dev.cairn.server.plan.PlannedGoal.PlannedContributor;
import dev.cairn.server.plan.PlannedGoal.PlannedLabel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows in which contributors and labels are written: one for each that is there, and an empty one. To empty a row is to take
 * away what it held. The empty one belongs to what is shown, so that an addition by others is seen as one.
 */
final class PlanRows {

    private static final int MOST = 30;
    private static final String PERSON = ".contributorId";
    private static final String KEY = ".key";
    private static final String VALUE = ".value";

    private PlanRows() {}

    private static String contributor(int row) {
        return "contributors[" + row + "]";
    }

    private static String label(String prefix, int row) {
        return prefix + "labels[" + row + "]";
    }

    static void putContributors(Map<String, String> values, Collection<String> contributors) {
        int row = 0;
        for (String each : contributors) {
            values.put(contributor(row++) + PERSON, each);
        }
        values.put(contributor(row) + PERSON, "");
    }

    /** @param prefix what stands before the fields: nothing for the goal itself */
    static void putLabels(Map<String, String> values, String prefix, Map<String, String> labels) {
        int row = 0;
        for (Map.Entry<String, String> each : labels.entrySet()) {
            values.put(label(prefix, row) + KEY, each.getKey());
            values.put(label(prefix, row++) + VALUE, each.getValue());
        }
        values.put(label(prefix, row) + KEY, "");
        values.put(label(prefix, row) + VALUE, "");
    }

    static List<PlannedContributor> contributors(Typed typed) {
        List<PlannedContributor> contributors = new ArrayList<>();
        for (int row = 0; row < MOST; row++) {
            String reference = typed.text(contributor(row) + PERSON);
            if (reference != null) {
                contributors.add(new PlannedContributor(contributor(row), reference));
            }
        }
        return contributors;
    }

    /** @param violations takes up that a key was typed twice */
    static List<PlannedLabel> labels(Typed typed, String prefix, Violations violations) {
        List<PlannedLabel> labels = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int row = 0; row < MOST; row++) {
            String path = label(prefix, row);
            if (typed.text(path + KEY) == null && typed.text(path + VALUE) == null) {
                continue;
            }
            String key = typed.required(path + KEY).strip();
            if (!keys.add(key)) {
                violations.add(new Violation(
                        Violation.Kind.INVALID, "label-twice", path + KEY, "There is one label of a key.", null));
            }
            labels.add(new PlannedLabel(path, key, typed.required(path + VALUE).strip()));
        }
        return labels;
    }

    /** The fields of contributors, one for each row. */
    static List<String> contributorFields(Form form) {
        List<String> fields = new ArrayList<>();
        for (int row = 0; row < MOST && (row == 0 || form.values().containsKey(contributor(row) + PERSON)); row++) {
            fields.add(contributor(row) + PERSON);
        }
        return fields;
    }

    /** The rows of labels. */
    static List<LabelRow> labelRows(Form form, String prefix) {
        List<LabelRow> rows = new ArrayList<>();
        for (int row = 0; row < MOST && (row == 0 || form.values().containsKey(label(prefix, row) + KEY)); row++) {
            rows.add(new LabelRow(label(prefix, row) + KEY, label(prefix, row) + VALUE));
        }
        return rows;
    }

    /** Whether there is anything to see in the rows: something is written there, or refused. */
    static boolean isOpen(Form form, List<LabelRow> labels, List<String> others) {
        return labels.stream().anyMatch(row -> isTold(form, row.key()) || isTold(form, row.value()))
                || others.stream().anyMatch(field -> isTold(form, field));
    }

    private static boolean isTold(Form form, String field) {
        return !form.value(field).isBlank() || form.isRefused(field);
    }
}
