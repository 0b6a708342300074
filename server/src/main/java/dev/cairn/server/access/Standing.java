package dev.cairn.server.access;

/**
 * How somebody stands here, now.
 *
 * @param active whether the person is let in at all
 * @param oneTimePassword whether the password has to be changed before anything else
 * @param grants what the person holds
 */
public record Standing(boolean active, boolean oneTimePassword, Grants grants) {}
