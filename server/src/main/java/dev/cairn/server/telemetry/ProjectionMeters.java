package dev.cairn.server.telemetry;

import dev.cairn.server.projection.ProjectionFeed;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** What Axon tells of its event processors, told of the feed that Cairn has in their place. */
final class ProjectionMeters implements MeterBinder {

    private static final double MILLIS = 1000.0;

    private final ProjectionFeed feed;
    private final ProjectionLag lag;

    ProjectionMeters(ProjectionFeed feed, ProjectionLag lag) {
        this.feed = feed;
        this.lag = lag;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("cairn.projection.events", feed, ProjectionFeed::eventsTakenIn)
                .description("Events that this process has taken into the tables")
                .register(registry);
        FunctionCounter.builder("cairn.projection.failures", feed, ProjectionFeed::failures)
                .description("How often an event could not be taken in, each attempt counted")
                .register(registry);
        Gauge.builder("cairn.projection.stopped", feed, stopped -> stopped.stopped() == null ? 0 : 1)
                .description("1 while an event cannot be taken in, else 0")
                .register(registry);
        Gauge.builder("cairn.projection.position", lag, at -> at.seen().shown())
                .description("The position of the log that the tables are at")
                .register(registry);
        Gauge.builder("cairn.log.position", lag, at -> at.seen().lastOfLog())
                .description("The last position of the log")
                .register(registry);
        Gauge.builder("cairn.projection.lag.events", lag, at -> at.seen().positions())
                .description("How many positions the tables are behind the log")
                .register(registry);
        Gauge.builder("cairn.projection.lag", lag, at -> at.seen().lag().toMillis() / MILLIS)
                .baseUnit("seconds")
                .description("For how long something has been in the log that the tables have not")
                .register(registry);
    }
}
