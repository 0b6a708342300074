package dev.cairn.server.access;

import dev.cairn.server.notification.Notifications;
import dev.cairn.server.notification.Subscriber;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells whoever remembers something about access that it has changed: here with the commit, on other nodes a few milliseconds
 * later, and where they cannot be told, within a second.
 */
@Component
public final class AccessChanges implements Subscriber {

    private static final String TOPIC = "access";

    /** How long something is remembered that others would tell about; times of last use are noted when it is read anew. */
    private static final Duration TOLD = Duration.ofSeconds(30);

    private static final Duration UNTOLD = Duration.ofSeconds(1);

    private final Notifications notifications;
    private final List<Remembered<?, ?>> remembered = new CopyOnWriteArrayList<>();

    AccessChanges(Notifications notifications) {
        this.notifications = notifications;
        notifications.subscribe(TOPIC, this);
    }

    /** What is asked over and over, until something changes. */
    public <K, V> Remembered<K, V> remember() {
        Remembered<K, V> answers = new Remembered<>(() -> notifications.isListening() ? TOLD : UNTOLD);
        remembered.add(answers);
        return answers;
    }

    /** Says, within the transaction that changes something, that it does. It is told when that commits. */
    public void announce() {
        notifications.announceOnCommit(TOPIC, "changed");
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    @Override
    public void heard(String message) {
        forget();
    }

    @Override
    public void mayHaveMissed() {
        forget();
    }

    private void forget() {
        remembered.forEach(Remembered::forget);
    }
}
