package dev.cairn.events;

/**
 * What a person wrote freely: a note, a reason, a description. It is stored as an object and not as a bare string, so that
 * one day it can be stored in a form that can be made unreadable when its writer asks for erasure.
 *
 * @param text the words
 */
public record FreeText(String text) {}
