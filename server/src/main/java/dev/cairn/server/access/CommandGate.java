package dev.cairn.server.access;

import dev.cairn.command.Command;
import dev.cairn.command.Gate;
import dev.cairn.command.Involvement;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Surroundings;
import dev.cairn.command.TeamFacts;
import dev.cairn.events.MetadataKeys;
import dev.cairn.events.person.PersonId;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stands before every command, however it came to the bus. The stream that decides calls it with what it knows of its goal, so
 * that an owner's check-in needs no further question to the database, and so that the answer is about the very state that is
 * decided on. As an interceptor it takes back what a stream decided without having called it.
 */
@Component
public final class CommandGate implements Gate, MessageHandlerInterceptor<CommandMessage<?>> {

    private static final String PASSED = CommandGate.class.getName() + ".passed";

    private final Standings standings;

    CommandGate(Standings standings) {
        this.standings = standings;
    }

    @Override
    public void require(Command command, @Nullable Involvement goal, Surroundings around) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        Object actor = work.getMessage().getMetaData().get(MetadataKeys.ACTOR);
        if (actor == null) {
            throw refused("actor-missing", "Nobody asks anonymously.");
        }
        Standing standing = standings.of(new PersonId(actor.toString()));
        if (!standing.active()) {
            throw refused("actor-not-active", "Whoever is not known here, or not active any more, changes nothing.");
        }
        Policy.require(standing.grants(), command, goal, team -> {
            TeamFacts facts = around.team(team);
            return facts == null ? null : facts.parentTeamId();
        });
        work.resources().put(PASSED, command);
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        Object result = chain.proceed();
        if (!work.resources().containsKey(PASSED)) {
            throw new IllegalStateException(
                    work.getMessage().getCommandName() + " was decided, and nobody looked whether it is allowed.");
        }
        return result;
    }

    private static RuleBroken refused(String code, String rule) {
        return RuleBroken.notAllowed(code, "", rule, "somebody who is signed in");
    }
}
