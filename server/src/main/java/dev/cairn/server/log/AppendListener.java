package dev.cairn.server.log;

import java.util.Set;

/** Hears of events that this process has appended, once they are committed. It is called by the writer and has to be quick. */
@FunctionalInterface
public interface AppendListener {

    /**
     * @param position the last position that was appended
     * @param actors whose requests led to the events
     */
    void appended(long position, Set<String> actors);
}
