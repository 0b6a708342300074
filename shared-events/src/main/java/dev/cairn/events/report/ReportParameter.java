package dev.cairn.events.report;

import org.jspecify.annotations.Nullable;

/**
 * What a report can be asked with.
 *
 * @param name its name in the SELECT, lower case letters, digits and underscores, beginning with a letter
 * @param type {@code text}, {@code number}, {@code date}, {@code boolean}, {@code cycle} or {@code team}
 * @param label what it is asked for with, in plain words
 * @param required whether it has to be given where it has no default; one that is not required is null in the SELECT
 * @param defaultValue what it is where nothing is given, as it would be given, or null
 */
public record ReportParameter(
        String name,
        String type,
        String label,
        boolean required,
        @Nullable String defaultValue) {}
