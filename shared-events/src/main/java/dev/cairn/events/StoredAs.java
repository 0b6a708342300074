package dev.cairn.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name and revision under which an event is stored; the class may be renamed, these may not. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StoredAs {

    /** The stream's kind, a dot, and what happened: {@code objective.key-result-retargeted}. */
    String name();

    /** The revision that this class writes, from 1. Older ones are upcast when they are read. */
    int revision();
}
