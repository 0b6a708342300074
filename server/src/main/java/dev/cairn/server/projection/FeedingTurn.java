package dev.cairn.server.projection;

import dev.cairn.server.notification.Notifications;
import dev.cairn.server.notification.Turn;

/** Of several Cairns on one database, one feeds the projections; the others hear how far it is, and one takes over when it ends. */
final class FeedingTurn implements ProjectionFeed.Feeding {

    private static final int NUMBER = 1;

    private final Notifications notifications;
    private final ProjectionVersions versions;
    private final Turn turn;

    /** @param begin called when it is this Cairn that feeds */
    FeedingTurn(Notifications notifications, ProjectionVersions versions, Runnable begin) {
        this.notifications = notifications;
        this.versions = versions;
        this.turn = notifications.turn(NUMBER, begin);
    }

    @Override
    public boolean isMine() {
        return turn.isMine() && !versions.standStill() && !versions.isOvertaken();
    }

    @Override
    public void tookIn(long position) {
        notifications.announce(Topics.SHOWN, Long.toString(position));
    }
}
