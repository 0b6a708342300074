package dev.cairn.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.page.Browser;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People, their roles and tokens, on pages. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeoplePagesTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private @Nullable Browser admin;
    private @Nullable Browser viewer;

    @BeforeAll
    void people() throws Exception {
        HttpCalls operator = HttpCalls.asOperator(port, home);
        operator.post("/api/v1/teams", "{\"name\": \"Ovens\", \"level\": \"team\"}");
        admin = Browser.of(operator, port, "second-admin", "{\"role\": \"admin\"}");
        viewer = Browser.of(operator, port, "looker-on", "{\"role\": \"viewer\"}");
    }

    private Browser admin() {
        return Objects.requireNonNull(admin);
    }

    private Browser viewer() {
        return Objects.requireNonNull(viewer);
    }

    private String added(String handle) throws Exception {
        Answer answer = admin().send(admin().read("/people"), "form[action=/people]", Map.of("handle", handle));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return URI.create(answer.header("Location")).getPath();
    }

    @Test
    void aPersonIsAddedGivenARoleAndInvitedAndChoosesAPassword() throws Exception {
        String page = added("sample-fred");
        Document person = admin().read(page);
        String team =
                person.select("select[name=teamId] option:contains(Ovens)").val();

        Answer given = admin().send(person, "form[action$=/grants]", Map.of("role", "lead", "teamId", team));
        assertThat(given.status()).as(given.text()).isEqualTo(303);
        assertThat(admin().read(page)
                        .select("section[aria-labelledby=roles] li")
                        .text())
                .contains("team lead, Ovens");

        Document invited = Jsoup.parse(admin().send(admin().read(page), "form[action$=/invitation]", Map.of())
                .text());
        URI address = URI.create(invited.select(".told pre").text());
        Browser nobody = Browser.stranger(port);
        Answer chosen = nobody.send(
                nobody.read(address.getPath() + "?" + address.getQuery()),
                "form[action=/invitation]",
                Map.of("password", "some words that are long"));
        assertThat(chosen.header("Location")).isEqualTo("/sign-in");
        assertThat(admin().read(page)
                        .select("section[aria-labelledby=record] li")
                        .eachText())
                .anyMatch(entry -> entry.startsWith("password set"));
    }

    @Test
    void aRoleThatDoesNotFitIsToldBesideItsFieldWithWhatWasTyped() throws Exception {
        Document person = admin().read(added("sample-gina"));

        Answer refused = admin().send(person, "form[action$=/grants]", Map.of("role", "lead", "teamId", ""));

        assertThat(refused.status()).isEqualTo(422);
        Document again = Jsoup.parse(refused.text());
        assertThat(again.select("select[name=role] option[selected]").val()).isEqualTo("lead");
        assertThat(again.select(".field-refusal").text()).contains("A lead leads a team");
    }

    @Test
    void whoIsForgottenIsFoundNoMore() throws Exception {
        String page = added("sample-hugo");
        Document person = admin().read(page);

        assertThat(admin().send(person, "form[action$=/erasure]", Map.of("confirmation", "hugo"))
                        .status())
                .isEqualTo(422);
        assertThat(admin().send(person, "form[action$=/erasure]", Map.of("confirmation", "sample-hugo"))
                        .header("Location"))
                .isEqualTo("/people");
        assertThat(admin().open(page).status()).isEqualTo(404);
    }

    @Test
    void whoeverOnlyLooksOnSeesPeopleAndNoForms() throws Exception {
        Document people = viewer().read("/people");

        assertThat(people.select("tbody th a").eachText()).contains("second-admin");
        assertThat(people.select("main form")).isEmpty();
        Document person =
                viewer().read(people.select("tbody th a:contains(second-admin)").attr("href"));
        assertThat(person.select("section[aria-labelledby=roles]").text()).contains("admin");
        assertThat(person.select("main form, section[aria-labelledby=record]")).isEmpty();
    }

    @Test
    void aTokenIsToldOnceAndEnded() throws Exception {
        Answer made = viewer().send(
                        viewer().read("/tokens"),
                        "form[action=/tokens]",
                        Map.of("name", "Nightly report", "scope", "read"));
        String secret = Jsoup.parse(made.text()).select(".told pre").text();
        assertThat(secret).startsWith("cairn_");
        HttpCalls program = HttpCalls.anonymously(port).withToken(secret);
        assertThat(program.get("/api/v1/cycles").status()).isEqualTo(200);

        Document tokens = viewer().read("/tokens");
        assertThat(tokens.text()).contains("Nightly report").doesNotContain(secret);
        viewer().send(tokens, "form[action$=/revocation]", Map.of());
        assertThat(program.get("/api/v1/cycles").status()).isEqualTo(401);
    }
}
