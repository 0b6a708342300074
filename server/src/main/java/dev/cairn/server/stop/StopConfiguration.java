package dev.cairn.server.stop;

import java.time.Duration;
import org.apache.coyote.AbstractProtocol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The order of the end: draining, the web server, the projections, connections, PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class StopConfiguration {

    @Bean
    Draining draining(@Value("${cairn.shutdown.drain:2s}") Duration longest, ApplicationContext context) {
        return new Draining(longest, () -> openConnections(context));
    }

    @Bean
    FilterRegistrationBean<Draining> drainingFilter(Draining draining) {
        FilterRegistrationBean<Draining> filter = new FilterRegistrationBean<>(draining);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static int openConnections(ApplicationContext context) {
        if (context instanceof WebServerApplicationContext web
                && web.getWebServer() instanceof TomcatWebServer server
                && server.getTomcat().getConnector().getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            // One is counted for the connection that is waited for.
            return Math.toIntExact(Math.max(0, protocol.getConnectionCount() - 1));
        }
        return 0;
    }
}
