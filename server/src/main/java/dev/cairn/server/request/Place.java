package dev.cairn.server.request;

/**
 * Where an event is.
 *
 * @param position in the log
 * @param revision in its stream, from 0; what a goal, a cycle, a team or the organisation is at
 */
public record Place(long position, long revision) {}
