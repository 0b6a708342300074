package dev.cairn.server.telemetry;

import dev.cairn.query.ProjectionPosition;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.projection.ProjectionFeed;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Meters and the context of requests. */
@Configuration(proxyBeanMethods = false)
class TelemetryConfiguration {

    @Bean
    FilterRegistrationBean<RequestContext> requestContext() {
        // Before everything else that may refuse a request or write a line.
        FilterRegistrationBean<RequestContext> filter = new FilterRegistrationBean<>(new RequestContext());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(jakarta.servlet.DispatcherType.REQUEST, jakarta.servlet.DispatcherType.ERROR);
        return filter;
    }

    @Bean
    FilterRegistrationBean<RequestContext.Who> whoAsks() {
        // Spring Security's chain is at -100.
        FilterRegistrationBean<RequestContext.Who> filter = new FilterRegistrationBean<>(new RequestContext.Who());
        filter.setOrder(-99);
        return filter;
    }

    @Bean
    ProjectionLag projectionLag(EventLog log, ProjectionPosition position, Clock clock) {
        return new ProjectionLag(log::last, position::current, clock);
    }

    @Bean
    ProjectionMeters projectionMeters(ProjectionFeed feed, ProjectionLag lag) {
        return new ProjectionMeters(feed, lag);
    }

    @Bean
    CommandMeters commandMeters(MeterRegistry registry) {
        return new CommandMeters(registry);
    }
}
