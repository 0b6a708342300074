package dev.cairn.server.security;

import dev.cairn.server.access.Operator;
import dev.cairn.server.home.DataDirectory;
import dev.cairn.server.web.Problem;
import dev.cairn.server.web.ProblemWriter;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** Closes everything but the health check and the description of the API to whoever has no token. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    OperatorToken operatorToken(DataDirectory home, Operator operator) throws IOException {
        String token = TokenFile.readOrCreate(TokenFile.in(home.path()));
        return new OperatorToken(token, new Actor(operator.personId()));
    }

    /** Requests are observed as a whole; observing each filter by itself took as long as all filters together. */
    @Bean
    SecurityObservationSettings filtersAreNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, OperatorToken token, ProblemWriter problems) {
        TokenWanted refusal = new TokenWanted(problems);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/actuator/health/**", "/openapi", "/openapi/**", "/openapi.yaml")
                        .permitAll()
                        .requestMatchers("/swagger-ui/**", "/problems/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new BearerToken(token, refusal), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusal)
                        .accessDeniedHandler((request, response, denied) ->
                                problems.write(request, response, Problem.NOT_ALLOWED.with("You may not do that."))))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                // A browser never sends the token by itself, so that no other site can make it ask.
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
