package dev.cairn.server.security;

import dev.cairn.command.RuleBroken;
import dev.cairn.events.person.PersonId;
import dev.cairn.server.access.Grant;
import dev.cairn.server.access.Granting;
import dev.cairn.server.access.Operator;
import dev.cairn.server.access.Role;
import dev.cairn.server.people.People;
import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first administrator at the first start, with a password that lets in once: from the setting, or a random one that
 * is said on standard output.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FirstAdministrator implements ApplicationRunner {

    private static final String HANDLE = "admin";

    private final JdbcClient jdbc;
    private final People people;
    private final Operator operator;
    private final Granting granting;
    private final SigningIn signingIn;
    private final PasswordHashes hashes;
    private final String given;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            JdbcClient jdbc,
            People people,
            Operator operator,
            Granting granting,
            SigningIn signingIn,
            PasswordHashes hashes,
            @Value("${cairn.admin.password:}") String given,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.people = people;
        this.operator = operator;
        this.granting = granting;
        this.signingIn = signingIn;
        this.hashes = hashes;
        this.given = given;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (somebodyHasAnAccount()) {
            return;
        }
        String password = given.isEmpty() ? Secrets.random() : given;
        String hash = hashes.of(read(password));
        Boolean made = transaction.execute(status -> make(hash));
        if (Boolean.TRUE.equals(made) && given.isEmpty()) {
            System.out.println("The first administrator is `" + HANDLE + "`, with the one-time password " + password
                    + "; it is not said again.");
        }
    }

    private boolean make(String hash) {
        // Of several nodes that start for the first time, one makes it.
        jdbc.sql("lock table access.account in share row exclusive mode").update();
        if (somebodyHasAnAccount()) {
            return false;
        }
        PersonId admin = people.called(HANDLE);
        signingIn.giveOneTime(admin, hash, operator.personId());
        granting.giveFirst(admin, Grant.of(Role.ADMIN), operator.personId());
        return true;
    }

    private boolean somebodyHasAnAccount() {
        return Boolean.TRUE.equals(jdbc.sql("select exists (select 1 from access.account)")
                .query(Boolean.class)
                .single());
    }

    private static Password read(String password) {
        try {
            return new Password(password);
        } catch (RuleBroken refusal) {
            throw new StartRefusedException(
                    ExitCode.MISCONFIGURED,
                    "The setting cairn.admin.password cannot be what it is. " + refusal.getMessage());
        }
    }
}
