package dev.cairn.server.naming;

import java.util.List;

/**
 * What a name was found to mean.
 *
 * @param <T> what is named
 */
public sealed interface Match<T> {

    /** It is the name of exactly this thing. */
    record Exact<T>(T found) implements Match<T> {}

    /**
     * It is not quite the name of this thing, or not at that place, but nothing else comes near.
     *
     * @param called the thing's name, and where it is when that is elsewhere
     */
    record Similar<T>(T found, String called) implements Match<T> {}

    /** It was the name of something that is called otherwise now. */
    record Former<T>(String now) implements Match<T> {}

    /**
     * It is the name of several things.
     *
     * @param ids their ids
     */
    record Ambiguous<T>(List<String> ids) implements Match<T> {}

    /** Nothing has this name or ever had. */
    record None<T>() implements Match<T> {}
}
