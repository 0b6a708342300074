package dev.cairn.server.cycle;

import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.page.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of all cycles shows.
 *
 * @param cycles all of them, the latest first
 * @param form the form to define one, or null where that is not offered
 * @param longer the cycles in which it may lie
 * @param position the position of the log that it is true for
 */
public record CyclesPage(List<Row> cycles, @Nullable Form form, List<Option> longer, long position) {

    /**
     * A cycle.
     *
     * @param link its page
     * @param days its first and its last day
     * @param stage where it is
     * @param within the longer cycle that it is a part of, or null
     * @param cadence how often one checks in
     * @param closing the page of its dates and its end
     */
    public record Row(
            Link link, String days, String stage, @Nullable String within, String cadence, String closing) {}
}
