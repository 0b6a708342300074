package dev.cairn.events;

/**
 * Something that happened, kept for ever. When the log took it is not in here: that is the timestamp of the message that
 * carries it.
 */
public interface DomainEvent {

    /** The stream this belongs to, and with it the subject: {@code objective:<uuid>}, {@code cycle:<uuid>} and so on. */
    String streamId();

    /** When it was true, whose act it was, and why. */
    Act act();
}
