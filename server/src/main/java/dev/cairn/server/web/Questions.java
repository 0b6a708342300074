package dev.cairn.server.web;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Asks the query side. */
@Component("questionsOverHttp")
public final class Questions {

    private final QueryGateway gateway;

    Questions(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /** The answer to a question, which is a record of its own type. */
    public <A> A ask(Object question, Class<A> answer) {
        return Waiting.forResult(gateway.query(question, ResponseTypes.instanceOf(answer)));
    }
}
