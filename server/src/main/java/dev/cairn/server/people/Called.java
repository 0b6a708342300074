package dev.cairn.server.people;

import dev.cairn.command.Name;
import dev.cairn.server.web.Fields;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a person is called.
 *
 * @param handle how requests, files and the terminal name the person
 * @param name how pages name the person, or null
 * @param email where the person can be written to, or null
 */
public record Called(
        Handle handle, @Nullable Name name, @Nullable Email email) {

    /** @throws dev.cairn.command.RuleBroken naming everything that is not as it has to be */
    public static Called read(String handle, @Nullable String name, @Nullable String email) {
        Fields fields = new Fields();
        Supplier<Handle> itsHandle = fields.read(() -> new Handle(handle));
        Supplier<Name> itsName = name == null ? null : fields.read(() -> new Name(name));
        Supplier<Email> itsEmail = email == null ? null : fields.read(() -> new Email(email));
        fields.check();
        return new Called(
                itsHandle.get(), itsName == null ? null : itsName.get(), itsEmail == null ? null : itsEmail.get());
    }
}
