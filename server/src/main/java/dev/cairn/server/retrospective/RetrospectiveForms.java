package dev.cairn.server.retrospective;

import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import java.util.List;

/**
 * The forms of a board that is open.
 *
 * @param note to note what one saw
 * @param decide to decide to do something
 * @param complete to complete it
 * @param kinds of observations
 * @param events that can be cited as evidence
 * @param people who can do something
 */
public record RetrospectiveForms(
        Form note, Form decide, Form complete, List<Option> kinds, List<Option> events, List<Option> people) {}
