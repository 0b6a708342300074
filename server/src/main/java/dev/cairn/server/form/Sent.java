package dev.cairn.server.form;

import dev.cairn.server.page.Visit;
import dev.cairn.server.web.Asker;

/**
 * A form that was sent. An operation takes it as an argument.
 *
 * @param visit from where, and where it is shown again if it is refused
 * @param typed what it holds
 * @param asker who sent it
 */
public record Sent(Visit visit, Typed typed, Asker asker) {}
