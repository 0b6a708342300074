package dev.cairn.server.access;

import dev.cairn.command.Command;
import dev.cairn.command.Involvement;
import dev.cairn.command.RuleBroken;
import org.jspecify.annotations.Nullable;

/** What pages offer: nothing that the policy would refuse. What is done is judged again, by the stream that decides. */
public final class Allowed {

    private Allowed() {}

    /**
     * Whether the policy allows the command.
     *
     * @param goal who has to do with the goal that the command is about; null where it is about none
     */
    public static boolean is(Grants who, Command command, @Nullable Involvement goal, TeamTree teams) {
        try {
            Policy.require(who, command, goal, teams);
            return true;
        } catch (RuleBroken refused) {
            return false;
        }
    }
}
