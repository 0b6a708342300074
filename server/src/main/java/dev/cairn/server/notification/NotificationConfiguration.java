package dev.cairn.server.notification;

import dev.cairn.server.postgres.PostgresAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One connection for all that is announced. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    Notifications notifications(PostgresAccess access, JdbcClient jdbc) {
        return new Notifications(access, jdbc);
    }
}
