package dev.cairn.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Something that a person asks for. It is decided by one stream, which may refuse it. */
public interface Command {

    /** Who asks, when, and why. */
    Occasion occasion();

    /** The stream that decides. */
    @TargetAggregateIdentifier
    String streamId();
}
