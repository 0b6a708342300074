package dev.cairn.server.rebuild;

import dev.cairn.query.ProjectionPosition;
import dev.cairn.server.notification.Notifications;
import dev.cairn.server.notification.Turn;
import dev.cairn.server.projection.ProjectionVersions;
import dev.cairn.server.rebuild.Rebuild.Cause;
import dev.cairn.server.rebuild.Rebuild.State;
import dev.cairn.server.rebuild.Rebuild.Switching;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does the rebuilds that are asked for, one after the other, in one Cairn of those on a database. What was broken off by the end
 * of a process is begun again. Before anything is fed, it asks for the rebuilds that follow from another version of the code.
 */
final class RebuildRunner implements SmartLifecycle {

    static final String ASKED = "rebuild";

    /** Before the feed is started. */
    private static final int PHASE = -1;

    private static final int TURN = 2;
    private static final String LOG_TABLE = "log.event";
    private static final Logger LOG = LoggerFactory.getLogger(RebuildRunner.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final RebuildRun.Means means;
    private final Rebuilds rebuilds;
    private final ProjectionVersions versions;
    private final ProjectionPosition position;
    private final Turn turn;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private boolean asked;
    private boolean stopping;
    private @Nullable Thread thread;
    private volatile @Nullable RebuildRun running;

    RebuildRunner(RebuildRun.Means means, ProjectionPosition position, Notifications notifications) {
        this.means = means;
        this.rebuilds = means.rebuilds();
        this.versions = means.versions();
        this.position = position;
        this.turn = notifications.turn(TURN, this::wake);
        notifications.subscribe(ASKED, nothing -> wake());
        rebuilds.whenAsked(() -> {
            wake();
            notifications.announce(ASKED, "");
        });
    }

    /** Asks for what has to be made anew, for this Cairn has other code than the one that made the rows. */
    private void askForWhatIsOutdated() {
        versions.look();
        versions.beginWhereNothingIs();
        Set<String> inHand = new HashSet<>();
        rebuilds.latest().stream()
                .filter(each -> !each.state().isEnd())
                .forEach(each -> inHand.addAll(each.projections()));
        List<ProjectionVersions.Versions> outdated = versions.all().stream()
                .filter(each -> each.state() != ProjectionVersions.State.CURRENT)
                .filter(each -> !inHand.contains(each.name()))
                .toList();
        if (!outdated.isEmpty()) {
            boolean fresh = outdated.stream().allMatch(each -> each.state() == ProjectionVersions.State.MISSING);
            List<String> names =
                    outdated.stream().map(ProjectionVersions.Versions::name).toList();
            LOG.info("The projections {} are made by other code than this; they are made anew beside.", names);
            rebuilds.ask(names, fresh ? Cause.NEW : Cause.VERSION, Switching.ALWAYS, null);
        }
    }

    private void work() {
        while (!isStopping()) {
            try {
                Optional<Rebuild> next = turn.isMine() ? rebuilds.next() : Optional.empty();
                if (next.isPresent()) {
                    work(next.get());
                } else if (!turn.isMine() || !askWhereFarBehind()) {
                    pause();
                }
            } catch (Exception e) {
                if (!isStopping()) {
                    LOG.warn("Rebuilds cannot be worked at, and are tried again: {}", e.toString());
                    pause();
                }
            }
        }
    }

    /**
     * Most of a log that has come all at once, by an import or in a copy of another log, is taken in faster by making everything
     * anew. Where somebody else than PostgreSQL keeps the log, others see its events in the order of the log as well.
     */
    private boolean askWhereFarBehind() {
        long last = means.log().last();
        long shown = Math.max(0, position.current());
        if (last - shown < means.farBehind()
                || shown > last / 2
                || !means.log().table().equals(LOG_TABLE)) {
            return false;
        }
        List<String> all =
                versions.all().stream().map(ProjectionVersions.Versions::name).toList();
        LOG.info("Of {} events {} are shown; all projections are made anew, which is faster.", last, shown);
        return rebuilds.ask(all, Cause.BEHIND, Switching.ALWAYS, null).isPresent();
    }

    private void work(Rebuild rebuild) throws SQLException {
        try (RebuildRun run = new RebuildRun(rebuild, means)) {
            if (rebuild.cancelling()) {
                cancelled(rebuild, run);
                return;
            }
            running = run;
            versions.overtake(rebuild.cause() == Cause.BEHIND);
            Thread looking = Thread.ofVirtual().start(() -> look(rebuild.rebuildId(), run));
            try {
                run.run();
            } catch (RuntimeException | SQLException e) {
                broken(rebuild, run, e);
            } finally {
                running = null;
                versions.overtake(false);
                looking.interrupt();
            }
            position.reached(position.current());
        }
    }

    /** Says how far it is, and hears whether it is to be given up; until it is interrupted. */
    private void look(long rebuildId, RebuildRun run) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (rebuilds.isCancelling(rebuildId)) {
                    run.breakOff();
                    return;
                }
                State state = run.state();
                if (state == State.FILLING || state == State.COMPLETING) {
                    rebuilds.progressed(rebuildId, state, run.position(), run.events());
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        } catch (RuntimeException e) {
            // The rebuild itself meets the same fault, and says so.
            LOG.debug("It cannot be said how far a rebuild is.", e);
        }
    }

    private void broken(Rebuild rebuild, RebuildRun run, Exception failure) throws SQLException {
        if (run.isBrokenOff()) {
            if (!isStopping()) {
                // On connections of its own: those of the run may have been in the middle of something.
                try (RebuildRun cleaning = new RebuildRun(rebuild, means)) {
                    cancelled(rebuild, cleaning);
                }
            }
            return;
        }
        LOG.error("Rebuild {} of {} failed.", rebuild.rebuildId(), rebuild.projections(), failure);
        try (RebuildRun cleaning = new RebuildRun(rebuild, means)) {
            cleaning.discard();
            rebuilds.ended(rebuild.rebuildId(), State.FAILED, String.valueOf(failure.getMessage()));
        }
    }

    private void cancelled(Rebuild rebuild, RebuildRun run) {
        run.discard();
        rebuilds.ended(rebuild.rebuildId(), State.CANCELLED, null);
        LOG.info("Rebuild {} of {} was given up.", rebuild.rebuildId(), rebuild.projections());
    }

    private void wake() {
        lock.lock();
        try {
            asked = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            long nanos = IDLE.toNanos();
            while (nanos > 0 && !stopping && !asked) {
                nanos = woken.awaitNanos(nanos);
            }
            asked = false;
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private boolean isStopping() {
        lock.lock();
        try {
            return stopping;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        askForWhatIsOutdated();
        lock.lock();
        try {
            stopping = false;
            thread = Thread.ofPlatform().name("rebuilds").start(this::work);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        Thread ending;
        lock.lock();
        try {
            stopping = true;
            ending = thread;
            thread = null;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
        RebuildRun run = running;
        if (run != null) {
            run.breakOff();
        }
        if (ending != null) {
            try {
                ending.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return thread != null;
        } finally {
            lock.unlock();
        }
    }
}
