package dev.cairn.server.people;

import dev.cairn.command.Name;
import dev.cairn.events.person.PersonId;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Fields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People, so that goals can have owners, reviewers and contributors. They are no events: names can be erased. */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "People")
class PeopleController {

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "All people, by handle")
    PeopleKnown findPeople() {
        return new PeopleKnown(people.all());
    }

    @PostMapping
    @Operation(summary = "Add a person", description = "The person gets no login by that.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Person> addPerson(@RequestBody AddPersonBody body, Asker asker) {
        Fields fields = new Fields();
        Supplier<Handle> handle = fields.read(() -> new Handle(body.handle()));
        String given = body.name();
        Supplier<Name> name = given == null ? null : fields.read(() -> new Name(given));
        fields.check();
        Person person = people.add(asker.newId(PersonId::fromKey), handle.get(), name == null ? null : name.get());
        return ResponseEntity.created(URI.create("/api/v1/people")).body(person);
    }

    /**
     * The people that are known.
     *
     * @param people by handle
     */
    record PeopleKnown(List<Person> people) {}

    /**
     * A person to be added.
     *
     * @param handle how requests, files and the terminal name the person; unique
     * @param name the person's name
     */
    @Schema(example = """
            {"handle": "sample-anna", "name": "Anna Sample"}
            """)
    record AddPersonBody(String handle, @Nullable String name) {}
}
