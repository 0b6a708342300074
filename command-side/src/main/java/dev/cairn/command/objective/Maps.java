package dev.cairn.command.objective;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small maps that are never changed, in the order in which their keys came. */
final class Maps {

    private Maps() {}

    /** The map with this entry, which takes the place of one of the same key. */
    static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> next = new LinkedHashMap<>(map);
        next.put(key, value);
        return Collections.unmodifiableMap(next);
    }

    /** The map without the entry of this key. */
    static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        Map<K, V> next = new LinkedHashMap<>(map);
        next.remove(key);
        return Collections.unmodifiableMap(next);
    }
}
