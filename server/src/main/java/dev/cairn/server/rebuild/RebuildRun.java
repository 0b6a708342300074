package dev.cairn.server.rebuild;

import dev.cairn.query.Filling;
import dev.cairn.query.Memory;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.Projections;
import dev.cairn.query.Projector;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Schemas;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.log.StreamReader;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.projection.ProjectionVersions;
import dev.cairn.server.projection.ReadModels;
import dev.cairn.server.rebuild.Rebuild.Cause;
import dev.cairn.server.rebuild.Rebuild.State;
import dev.cairn.server.rebuild.Rebuild.Switching;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One rebuild, from what was asked to its end. It is used by one thread; how far it is can be read by others. */
final class RebuildRun implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildRun.class);
    private static final int BATCH = 1000;
    private static final Duration HELD_BACK = Duration.ofMillis(20);
    /** How long a gap in the log is waited for. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** How long those who read are waited for, while others wait to read. */
    private static final String LOCK_WITHIN = "1s";

    /** How long each table is waited for then; longer than PostgreSQL waits until it breaks off a vacuum that it does by itself. */
    private static final String TABLE_WITHIN = "3s";

    private static final Duration LOCK_AGAIN = Duration.ofMillis(200);

    private final Rebuild rebuild;
    private final EventLog log;
    private final Rebuilds rebuilds;
    private final ProjectionVersions versions;
    private final Workbench workbench;
    private final Set<String> projections;
    private final JdbcTemplate template;
    private final JdbcTemplate second;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TablesBeside tables;
    private final ProjectionPosition live;
    private final ProjectionPosition built;
    private final List<Projector> projectors;
    private final Projections feeding;

    private volatile State state;
    private volatile long position;
    private final AtomicLong events = new AtomicLong();

    /**
     * What every run needs.
     *
     * @param farBehind how many events are not shown at least where all is made anew by itself
     */
    record Means(
            PostgresAccess access,
            EventLog log,
            Rebuilds rebuilds,
            ProjectionVersions versions,
            ReadModels readModels,
            long farBehind) {}

    RebuildRun(Rebuild rebuild, Means means) throws SQLException {
        this.rebuild = rebuild;
        this.log = means.log;
        this.rebuilds = means.rebuilds;
        this.versions = means.versions;
        this.state = rebuild.state();
        this.position = rebuild.position();
        this.events.set(rebuild.events());
        this.projections = new LinkedHashSet<>(rebuild.projections());
        this.workbench = new Workbench(means.access);
        SingleConnectionDataSource source = new SingleConnectionDataSource(workbench.connect(), true);
        this.template = new JdbcTemplate(source);
        this.second = new JdbcTemplate(new SingleConnectionDataSource(workbench.connect(), true));
        this.jdbc = JdbcClient.create(template);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.tables = new TablesBeside(template);
        this.live = new ProjectionPosition(jdbc);
        this.built = new ProjectionPosition(jdbc, reader());
        Memory whole = Memory.ofHeap();
        // What is shown is fed meanwhile, and holds its part.
        Memory memory = new Memory(whole.events() / 4, whole.standings() / 4);
        this.projectors = means.readModels.projectors(template, new Schemas(projections), memory).stream()
                .filter(each -> projections.contains(each.name()))
                .toList();
        this.feeding = new Projections(built, projectors);
    }

    private String reader() {
        return "rebuild " + rebuild.rebuildId();
    }

    State state() {
        return state;
    }

    long position() {
        return position;
    }

    long events() {
        return events.get();
    }

    /** Breaks it off; what it had done so far is there yet. */
    void breakOff() {
        workbench.breakOff();
    }

    boolean isBrokenOff() {
        return workbench.isBroken();
    }

    /** Goes on until it is over, or built and somebody has to say what becomes of it. */
    void run() throws SQLException {
        boolean whole = state == State.FOLLOWING || state == State.COMPARING;
        if (!whole || !tables.exist(projections)) {
            begin();
            fill();
        }
        Equality equality = rebuild.equality();
        to(State.FOLLOWING);
        follow();
        if (equality == null && isShown()) {
            to(State.COMPARING);
            equality = compare();
            rebuilds.compared(rebuild.rebuildId(), equality);
            LOG.info(
                    "Rebuild {} is {} what is shown.",
                    rebuild.rebuildId(),
                    equality.equal() ? "equal to" : "other than");
        }
        boolean equal = equality == null || equality.equal();
        if (rebuild.switching() == Switching.ALWAYS || (rebuild.switching() == Switching.WHEN_EQUAL && equal)) {
            to(State.FOLLOWING);
            switchOver();
        } else {
            to(State.BUILT);
        }
    }

    /** Away with all that was built. */
    void discard() {
        projections.forEach(tables::drop);
        template.update("delete from projection.position where reader = ?", reader());
    }

    private void begin() {
        rebuilds.begun(rebuild.rebuildId(), Math.min(limit(), log.last()));
        transaction.executeWithoutResult(status -> {
            discard();
            projections.forEach(tables::create);
            template.update("insert into projection.position (reader, position) values (?, -1)", reader());
        });
        state = State.FILLING;
        position = 0;
        events.set(0);
        LOG.info("Rebuild {} of {} begins.", rebuild.rebuildId(), projections);
    }

    private void fill() throws SQLException {
        long end = end();
        List<Filling> fillings = new ArrayList<>();
        try (Pouring pouring = new Pouring(workbench)) {
            projectors.forEach(each -> each.filling(pouring).ifPresent(fillings::add));
            // A journal is not made of itself.
            if (fillings.size() == projectors.size() && !(log.table().equals("journal.event") && isBuilt("journal"))) {
                pour(pouring, fillings, end);
                return;
            }
        }
        complete();
        takeIn(end);
        settle();
    }

    /** Whole streams, each row once, and what finds them afterwards. */
    private void pour(Pouring pouring, List<Filling> fillings, long end) throws SQLException {
        try (ReadAhead reading =
                ReadAhead.of(new StreamReader(workbench.connect(), log.table()), end, workbench::requireWhole)) {
            for (List<RecordedEvent> streams = reading.next(); !streams.isEmpty(); streams = reading.next()) {
                workbench.requireWhole();
                for (Filling each : fillings) {
                    each.fill(streams);
                }
                events.addAndGet(streams.size());
            }
        }
        pouring.finish();
        position = end;
        to(State.COMPLETING);
        complete();
        settle();
        template.update("update projection.position set position = ? where reader = ?", end == 0 ? -1 : end, reader());
    }

    private boolean isBuilt(String projection) {
        return projections.contains(projection);
    }

    private void complete() {
        inParallel(projections.stream()
                .flatMap(each -> tables.completing(each).stream())
                .toList());
    }

    private void settle() {
        inParallel(projections.stream()
                .flatMap(each -> tables.settling(each).stream())
                .toList());
    }

    /** Two at a time, for each is the work of one processor. */
    private void inParallel(List<String> statements) {
        Queue<String> waiting = new ConcurrentLinkedQueue<>(statements);
        List<CompletableFuture<Void>> both = Stream.of(template, second)
                .map(each -> CompletableFuture.runAsync(
                        () -> {
                            for (String next = waiting.poll(); next != null; next = waiting.poll()) {
                                workbench.requireWhole();
                                each.execute(next);
                            }
                        },
                        command ->
                                Thread.ofPlatform().name("rebuild-completing").start(command)))
                .toList();
        both.forEach(CompletableFuture::join);
    }

    private void to(State next) {
        workbench.requireWhole();
        state = next;
        rebuilds.at(rebuild.rebuildId(), next, position, events.get());
    }

    /** Up to where events may be taken in: that of what is shown, which projectors may read, unless all is made anew. */
    private long limit() {
        return rebuild.cause() == Cause.BEHIND ? Long.MAX_VALUE : Math.max(0, live.current());
    }

    /** Takes in what has come meanwhile, until little is left. */
    private void follow() {
        for (long end = end(); end - built.current() > BATCH; end = end()) {
            takeIn(end);
        }
    }

    /** What is shown has passed no position that may still be filled, and need not be looked through again. */
    private long end() {
        return rebuild.cause() == Cause.BEHIND ? log.settle() : Math.max(0, live.current());
    }

    private void takeIn(long end) {
        Instant patience = Instant.now().plus(PATIENCE);
        for (long from = Math.max(0, built.current()); from < end; from = Math.max(0, built.current())) {
            workbench.requireWhole();
            List<RecordedEvent> batch = batch(from, end);
            if (batch.isEmpty()) {
                if (!log.heldBack() || Instant.now().isAfter(patience)) {
                    return;
                }
                LockSupport.parkNanos(HELD_BACK.toNanos());
                continue;
            }
            transaction.executeWithoutResult(status -> feeding.project(batch));
            took(batch);
        }
    }

    private List<RecordedEvent> batch(long from, long end) {
        return log.after(from, BATCH).stream()
                .takeWhile(event -> event.position() <= end)
                .toList();
    }

    private void took(List<RecordedEvent> batch) {
        position = batch.getLast().position();
        events.addAndGet(batch.size());
    }

    /** Whether there is something to compare with. */
    private boolean isShown() {
        return rebuild.cause() != Cause.BEHIND
                && versions.all().stream()
                        .filter(each -> projections.contains(each.name()))
                        .anyMatch(each -> each.state() != ProjectionVersions.State.MISSING);
    }

    private Equality compare() throws SQLException {
        try (Connection holding = workbench.connect();
                Connection looking = workbench.connect()) {
            holding.setAutoCommit(false);
            SingleConnectionDataSource held = new SingleConnectionDataSource(holding, true);
            // Nothing is taken in by what is shown, until both are at the same position and a snapshot has been taken.
            long shown = new ProjectionPosition(JdbcClient.create(held)).lock().position();
            takeIn(shown);
            looking.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            looking.setReadOnly(true);
            looking.setAutoCommit(false);
            JdbcTemplate snapshot = new JdbcTemplate(new SingleConnectionDataSource(looking, true));
            long both = new ProjectionPosition(JdbcClient.create(snapshot), reader()).current();
            holding.rollback();
            if (both != shown) {
                throw new IllegalStateException("What was built is at position " + both + ", and what is shown at "
                        + shown + ": they cannot be compared.");
            }
            Equality equality = new Comparing(snapshot).compare(both, projections);
            looking.rollback();
            return equality;
        }
    }

    private void switchOver() {
        for (boolean switched = false; !switched; ) {
            workbench.requireWhole();
            follow();
            try {
                switched = Boolean.TRUE.equals(transaction.execute(status -> switchNow()));
            } catch (CannotAcquireLockException e) {
                LOG.info("Rebuild {} waits for those who read what is shown.", rebuild.rebuildId());
            } catch (DataAccessException e) {
                if (!isLockTimeout(e)) {
                    throw e;
                }
            }
            if (!switched) {
                LockSupport.parkNanos(LOCK_AGAIN.toNanos());
            }
        }
        state = State.SWITCHED;
        LOG.info("Rebuild {} of {} is what is shown now.", rebuild.rebuildId(), projections);
    }

    private static boolean isLockTimeout(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException sql && "55P03".equals(sql.getSQLState());
    }

    /** All in the transaction of the caller; false where another event has to be waited for. */
    private boolean switchNow() {
        template.execute("set local synchronous_commit = on");
        long shown = live.lock().position();
        for (long from = Math.max(0, built.current()); from < shown; from = Math.max(0, built.current())) {
            List<RecordedEvent> batch = batch(from, shown);
            if (batch.isEmpty()) {
                return false;
            }
            feeding.project(batch);
            took(batch);
        }
        template.execute("set local lock_timeout = '" + LOCK_WITHIN + "'");
        template.execute("lock table projection.sight in access exclusive mode");
        template.execute("set local lock_timeout = '" + TABLE_WITHIN + "'");
        projections.forEach(tables::replace);
        projectors.forEach(each -> template.update("""
                        insert into projection.projection (name, version) values (?, ?)
                        on conflict (name) do update set version = excluded.version, built_at = now()
                        """, each.name(), each.version()));
        template.update(
                "update projection.position set generation = generation + 1, position = greatest(position, ?)"
                        + " where reader = 'live'",
                built.current());
        template.update("delete from projection.position where reader = ?", reader());
        rebuilds.at(jdbc, rebuild.rebuildId(), position, events.get());
        rebuilds.ended(jdbc, rebuild.rebuildId(), State.SWITCHED, null);
        return true;
    }

    @Override
    public void close() {
        workbench.close();
    }
}
