package dev.cairn.events.organisation;

/** Names the one organisation that a Cairn serves. */
public final class OrganisationId {

    /** The stream of the organisation. */
    public static final String MAIN = "organisation:main";

    private OrganisationId() {}
}
