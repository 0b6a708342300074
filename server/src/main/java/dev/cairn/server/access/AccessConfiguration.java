package dev.cairn.server.access;

import dev.cairn.server.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one person who is there from the beginning. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    Operator operator(People people) {
        return new Operator(people.called(People.OPERATOR));
    }
}
