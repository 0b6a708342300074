package dev.cairn.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import dev.cairn.server.web.HttpCalls;
import java.util.List;
import java.util.Map;

/**
 * Somebody who looks at a Cairn in a browser.
 *
 * @param address where Cairn is
 * @param session what keeps them signed in
 */
record Visitor(String address, String session) {

    private static final String PASSWORD = "four words that are long";
    private static final String COOKIE = "cairn_session";

    /** One of the people who are there already: gives them a password, a role, and signs them in. */
    static Visitor signedIn(int port, HttpCalls operator, String handle, String role) throws Exception {
        String id = "";
        for (var person : operator.get("/api/v1/people").json().path("people")) {
            if (person.path("handle").asString("").equals(handle)) {
                id = person.path("personId").asString("");
            }
        }
        String invitation = operator.call("POST", "/api/v1/people/" + id + "/invitation", null, Map.of())
                .text("/invitation");
        HttpCalls anybody = HttpCalls.anonymously(port);
        anybody.post(
                "/api/v1/invitations/acceptance",
                "{\"invitation\": \"" + invitation + "\", \"password\": \"" + PASSWORD + "\"}");
        assertThat(operator.post("/api/v1/people/" + id + "/grants", "{\"role\": \"" + role + "\"}")
                        .status())
                .isEqualTo(200);
        String set = anybody.post(
                        "/api/v1/session", "{\"handle\": \"" + handle + "\", \"password\": \"" + PASSWORD + "\"}")
                .header("Set-Cookie");
        String session = set.substring(COOKIE.length() + 1, set.indexOf(';'));
        return new Visitor("http://127.0.0.1:" + port, session);
    }

    /** A browser that knows nothing yet, signed in or not. */
    BrowserContext browser(boolean signedIn, Browser.NewContextOptions options) {
        return browser(signedIn, options, "Europe/Berlin");
    }

    /** The same, by the clock of a zone. */
    BrowserContext browser(boolean signedIn, Browser.NewContextOptions options, String zone) {
        BrowserContext context = Chromium.shared()
                .newContext(options.setBaseURL(address).setLocale("en-GB").setTimezoneId(zone));
        if (signedIn) {
            context.addCookies(List.of(new Cookie(COOKIE, session).setUrl(address)));
        }
        return context;
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "Visitor[" + address + "]";
    }
}
