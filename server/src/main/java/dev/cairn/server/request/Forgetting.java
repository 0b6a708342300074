package dev.cairn.server.request;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Forgets old commands once an hour. Several Cairns may do it at the same time. */
final class Forgetting implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final Duration BETWEEN = Duration.ofHours(1);

    private final RememberedCommands remembered;
    private final Duration age;
    private @Nullable ScheduledExecutorService clockwork;

    Forgetting(RememberedCommands remembered, Duration age) {
        this.remembered = remembered;
        this.age = age;
    }

    private void forget() {
        try {
            remembered.forgetAfter(age);
        } catch (RuntimeException e) {
            LOG.warn("Old idempotency keys are not forgotten yet: {}", e.getMessage());
        }
    }

    @Override
    public synchronized void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("forgetting").daemon().factory());
        var _ = clockwork.scheduleWithFixedDelay(this::forget, 1, BETWEEN.toMinutes(), TimeUnit.MINUTES);
    }

    @Override
    public synchronized void stop() {
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }
}
