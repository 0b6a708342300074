package dev.cairn.server.people;

import dev.cairn.events.person.PersonId;
import dev.cairn.server.web.Asker;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
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
    @Operation(summary = "All people, by handle", description = "Without those who were erased.")
    PeopleKnown findPeople() {
        return new PeopleKnown(people.all().stream().map(Person::forEverybody).toList());
    }

    @PostMapping
    @Operation(summary = "Add a person", description = "The person gets no login by that; an invitation gives one.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Person> addPerson(@RequestBody AddPersonBody body, Asker asker) {
        Called called = Called.read(body.handle(), body.name(), body.email());
        Person person = people.add(asker.newId(PersonId::fromKey), called.handle(), called.name(), called.email());
        return ResponseEntity.created(URI.create("/api/v1/people")).body(person);
    }

    @PutMapping("/{personId}")
    @Operation(
            summary = "Call a person otherwise",
            description = "Handle, name and e-mail address together; what is left out is not known any more.")
    Person changePerson(@PathVariable PersonId personId, @RequestBody ChangePersonBody body) {
        Called called = Called.read(body.handle(), body.name(), body.email());
        return people.change(personId, called.handle(), called.name(), called.email());
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
     * @param email where the person can be written to; another name to sign in with; unique
     */
    @Schema(example = """
            {"handle": "sample-anna", "name": "Anna Sample"}
            """)
    record AddPersonBody(
            String handle, @Nullable String name, @Nullable String email) {}

    /**
     * What a person is to be called.
     *
     * @param handle how requests, files and the terminal name the person; unique
     * @param name the person's name
     * @param email where the person can be written to; unique
     */
    @Schema(example = """
            {"handle": "sample-anna", "name": "Anna Sample-Bakery", "email": "anna@sample.example"}
            """)
    record ChangePersonBody(
            String handle, @Nullable String name, @Nullable String email) {}
}
