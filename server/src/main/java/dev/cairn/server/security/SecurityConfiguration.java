package dev.cairn.server.security;

import dev.cairn.server.access.Operator;
import dev.cairn.server.access.Standings;
import dev.cairn.server.home.DataDirectory;
import dev.cairn.server.web.Browsers;
import dev.cairn.server.web.Problem;
import dev.cairn.server.web.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** Lets a request through where it is known who asks, and where they may come in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class SecurityConfiguration {

    @Bean
    OperatorToken operatorToken(DataDirectory home, Operator operator) throws IOException {
        return new OperatorToken(TokenFile.readOrCreate(TokenFile.in(home.path())), operator.personId());
    }

    /** Requests are observed as a whole; observing each filter by itself took as long as all filters together. */
    @Bean
    SecurityObservationSettings filtersAreNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            OperatorToken operator,
            PersonalTokens tokens,
            Sessions sessions,
            Standings standings,
            ProblemWriter problems) {
        NotKnown notKnown = new NotKnown(problems);
        return http.headers(headers -> headers.addHeaderWriter(new PageHeaders()))
                .authorizeHttpRequests(requests -> requests
                        // What goes on later in a request that was let in, such as the end of a line of events.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(new Areas()))
                .addFilterBefore(
                        new WhoAsks(operator, tokens, sessions, standings, notKnown),
                        UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(notKnown).accessDeniedHandler(notAllowed(problems)))
                // Sessions are kept by Sessions, in the database, and not by the servlet container.
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                // Areas looks where requests with a cookie come from.
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static AccessDeniedHandler notAllowed(ProblemWriter problems) {
        return (request, response, denied) -> {
            if (Browsers.wantPage(request) && request.getDispatcherType() == DispatcherType.REQUEST) {
                PagesRefused.answer(request, response, denied);
            } else if (denied instanceof AuthorizationDeniedException judged
                    && judged.getAuthorizationResult() instanceof Areas.Refused refused) {
                problems.write(request, response, refused.refusal());
            } else {
                problems.write(request, response, Problem.NOT_ALLOWED.with("You may not do that."));
            }
        };
    }
}
