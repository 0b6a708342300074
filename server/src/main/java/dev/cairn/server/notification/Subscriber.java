package dev.cairn.server.notification;

/** Hears what this Cairn and the others on the same database announce. It is called by one thread and has to be quick. */
@FunctionalInterface
public interface Subscriber {

    /**
     * Something was announced, here or elsewhere.
     *
     * @param message what was said
     */
    void heard(String message);

    /**
     * Something may have been announced that was not heard: Cairn has just begun to listen, or listens again, or (then once a
     * second) has nobody to listen to. Whoever keeps what others can change forgets it, or looks.
     */
    default void mayHaveMissed() {}
}
