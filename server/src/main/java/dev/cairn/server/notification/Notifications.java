package dev.cairn.server.notification;

import dev.cairn.server.postgres.PostgresAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the Cairns on one PostgreSQL tell each other, by LISTEN and NOTIFY on one connection of its own. An announcement is a
 * hint that makes things quick: one that is sent while nobody listens is lost, so whoever relies on it also looks from time to
 * time, and when told that something {@linkplain Subscriber#mayHaveMissed() may have been missed}.
 *
 * <p>The connection needs a session of its own: a pooler between Cairn and PostgreSQL has to pool sessions, not transactions.
 */
public final class Notifications implements SmartLifecycle {

    /** Before everything that subscribes is started, and stopped after it. */
    private static final int PHASE = DEFAULT_PHASE - 1000;

    static final String CHANNEL = "cairn";

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration CONNECT_AGAIN = Duration.ofSeconds(1);
    /** How soon a turn is taken over that nobody has any more. */
    private static final Duration ASK_FOR_TURNS = Duration.ofMillis(500);
    /** After so much silence it is asked whether the connection still lives; an answer takes as long at most. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    /** PostgreSQL drops the session, and with it the turns, of a machine that does not answer any more, within 15 s. */
    private static final List<String> SESSION = List.of(
            "set application_name = 'cairn notifications'",
            "set tcp_keepalives_idle = 5",
            "set tcp_keepalives_interval = 2",
            "set tcp_keepalives_count = 5",
            "listen " + CHANNEL);

    private final PostgresAccess access;
    private final JdbcClient jdbc;
    private final Announcements announcements;
    private final Map<String, List<Subscriber>> subscribers = new ConcurrentHashMap<>();
    private final List<Turn> turns = new CopyOnWriteArrayList<>();

    private volatile CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Connection connection;
    private volatile boolean listening;
    private @Nullable Thread listener;
    private @Nullable Thread announcer;

    /**
     * @param access for the connection that listens
     * @param jdbc sends; bound to the caller's transaction where there is one
     */
    public Notifications(PostgresAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
        this.announcements = new Announcements(jdbc);
    }

    /** Hears what is announced on a topic from now on. */
    public void subscribe(String topic, Subscriber subscriber) {
        subscribers.computeIfAbsent(topic, any -> new CopyOnWriteArrayList<>()).add(subscriber);
    }

    /**
     * Tells all Cairns on the database, this one included, at once or a few milliseconds later. Call it after the commit of what
     * it is about. Of several on one topic that wait to be sent, only the last is sent, so it has to stand for those before it,
     * as a position does.
     *
     * @param topic without a space
     */
    public void announce(String topic, String message) {
        announcements.put(topic, message);
    }

    /**
     * Tells all Cairns on the database, this one included, when the caller's transaction is committed, and not where it is
     * rolled back. Nothing is left out. For what is rare: transactions that do this commit one after the other.
     *
     * @param topic without a space
     * @param message less than 7,900 bytes
     */
    public void announceOnCommit(String topic, String message) {
        jdbc.sql("select pg_notify('" + CHANNEL + "', :said)")
                .param("said", said(topic, message))
                .query((row, number) -> true)
                .list();
    }

    /**
     * Competes for something that one Cairn at a time does.
     *
     * @param number which, the same in every Cairn
     * @param begin called when it has become this Cairn's turn
     */
    public Turn turn(int number, Runnable begin) {
        Turn turn = new Turn(number, begin);
        turns.add(turn);
        return turn;
    }

    /** Whether announcements of others are heard at the moment. */
    public boolean isListening() {
        return listening;
    }

    static String said(String topic, String message) {
        return topic + " " + message;
    }

    private void listen() {
        while (!isEnding()) {
            try (Connection open = access.connect(CONNECT_WITHIN)) {
                connection = open;
                prepare(open);
                listening = true;
                tellThatSomeMayBeMissed();
                while (!isEnding()) {
                    hear(open);
                }
            } catch (SQLException e) {
                if (listening && !isEnding()) {
                    LOG.warn("The connection that hears other Cairns is lost, and is opened again: {}", e.getMessage());
                }
            } finally {
                listening = false;
                connection = null;
                turns.forEach(Turn::lost);
            }
            if (!isEnding()) {
                tellThatSomeMayBeMissed();
                pause();
            }
        }
    }

    private static void prepare(Connection open) throws SQLException {
        open.setNetworkTimeout(Runnable::run, Math.toIntExact(SILENCE.toMillis()));
        try (Statement statement = open.createStatement()) {
            for (String setting : SESSION) {
                statement.execute(setting);
            }
        }
    }

    private void hear(Connection open) throws SQLException {
        boolean allMine = true;
        for (Turn turn : turns) {
            turn.tryOn(open);
            allMine &= turn.isMine();
        }
        Duration wait = allMine ? SILENCE : ASK_FOR_TURNS;
        PGNotification[] heard = open.unwrap(PGConnection.class).getNotifications(Math.toIntExact(wait.toMillis()));
        if (heard == null || heard.length == 0) {
            try (Statement statement = open.createStatement()) {
                statement.execute("select 1");
            }
            return;
        }
        for (PGNotification each : heard) {
            tell(each.getParameter());
        }
    }

    private void tell(String said) {
        int space = said.indexOf(' ');
        if (space < 0) {
            return;
        }
        for (Subscriber subscriber : subscribers.getOrDefault(said.substring(0, space), List.of())) {
            try {
                subscriber.heard(said.substring(space + 1));
            } catch (RuntimeException e) {
                LOG.error("What was announced cannot be dealt with: {}", said, e);
            }
        }
    }

    private void tellThatSomeMayBeMissed() {
        for (List<Subscriber> ofTopic : subscribers.values()) {
            for (Subscriber subscriber : ofTopic) {
                try {
                    subscriber.mayHaveMissed();
                } catch (RuntimeException e) {
                    LOG.debug("What was missed cannot be looked up", e);
                }
            }
        }
    }

    private boolean isEnding() {
        return end.getCount() == 0;
    }

    private void pause() {
        try {
            if (end.await(CONNECT_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            end.countDown();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        end = new CountDownLatch(1);
        announcements.begin();
        listener = Thread.ofPlatform().name("notifications").daemon().start(this::listen);
        announcer = Thread.ofPlatform().name("announcements").daemon().start(announcements::run);
    }

    @Override
    public synchronized void stop() {
        end.countDown();
        announcements.stop();
        Connection open = connection;
        try {
            if (open != null) {
                // Closed under the thread that waits on it, which would wait on for seconds.
                open.abort(Runnable::run);
            }
            if (listener != null) {
                listener.join(CONNECT_WITHIN);
            }
            if (announcer != null) {
                announcer.join(CONNECT_WITHIN);
            }
        } catch (SQLException e) {
            LOG.debug("The connection that hears other Cairns does not close", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        listener = null;
        announcer = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return listener != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
