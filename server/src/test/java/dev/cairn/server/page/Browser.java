package dev.cairn.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** A browser without JavaScript, with somebody who is signed in: reads pages, and sends their forms as they stand there. */
public final class Browser {

    private static final String PASSWORD = "four words that are long";
    private static final String BOUNDARY = "between-the-parts-of-a-form";

    private final HttpCalls anybody;
    private final String cookie;

    private Browser(HttpCalls anybody, String cookie) {
        this.anybody = anybody;
        this.cookie = cookie;
    }

    /** Of somebody who is not signed in. */
    public static Browser stranger(int port) {
        return new Browser(HttpCalls.anonymously(port), "cairn_theme=light");
    }

    /** Of somebody who never signed in, at no Cairn. */
    public static Browser nobody() {
        return new Browser(HttpCalls.anonymously(0), "");
    }

    /**
     * Invites somebody, gives them a role and signs them in.
     *
     * @param grant in JSON, or null for none
     */
    public static Browser of(HttpCalls operator, int port, String handle, @Nullable String grant) throws Exception {
        HttpCalls anybody = HttpCalls.anonymously(port);
        String id = operator.post("/api/v1/people", "{\"handle\": \"" + handle + "\"}")
                .text("/personId");
        String invitation = operator.call("POST", "/api/v1/people/" + id + "/invitation", null, Map.of())
                .text("/invitation");
        anybody.post(
                "/api/v1/invitations/acceptance",
                "{\"invitation\": \"" + invitation + "\", \"password\": \"" + PASSWORD + "\"}");
        if (grant != null) {
            assertThat(operator.post("/api/v1/people/" + id + "/grants", grant).status())
                    .isEqualTo(200);
        }
        String set = anybody.call(
                        "POST",
                        "/sign-in",
                        encoded(Map.of("handle", handle, "password", PASSWORD)),
                        Map.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin"))
                .header("Set-Cookie");
        return new Browser(anybody, set.substring(0, set.indexOf(';')));
    }

    /** What is answered to whoever follows a link. */
    public Answer open(String path) throws Exception {
        return anybody.call("GET", path, null, headers());
    }

    /** A page that is there. */
    public Document read(String path) throws Exception {
        Answer answer = open(path);
        assertThat(answer.status()).as(path + "\n" + answer.text()).isEqualTo(200);
        Document page = Jsoup.parse(answer.text());
        assertThat(page.text()).as(path).doesNotContain("??");
        return page;
    }

    /** What is answered to a form of a page, with some fields filled in otherwise. */
    public Answer send(Document page, String form, Map<String, String> typed) throws Exception {
        Element found = page.select(form).first();
        assertThat(found).as(form + " in\n" + page).isInstanceOf(FormElement.class);
        FormElement element = (FormElement) Objects.requireNonNull(found);
        List<String> fields = new ArrayList<>();
        for (Connection.KeyVal field : element.formData()) {
            if (!typed.containsKey(field.key())) {
                fields.add(encoded(field.key()) + "=" + encoded(field.value()));
            }
        }
        typed.forEach((name, value) -> {
            assertThat(element.select("[name]").eachAttr("name")).contains(name);
            fields.add(encoded(name) + "=" + encoded(value));
        });
        return send(element.attr("action"), String.join("&", fields));
    }

    /** What is answered to fields that are sent. */
    public Answer post(String path, Map<String, String> fields) throws Exception {
        return send(path, encoded(fields));
    }

    /** What is answered to a file that is sent with a form. */
    public Answer upload(String path, String name, String content) throws Exception {
        return parts(path, part("file\"; filename=\"" + name, content));
    }

    /** What is answered to fields that are sent as a form with a file has them. */
    public Answer upload(String path, Map<String, String> fields) throws Exception {
        return parts(
                path,
                fields.entrySet().stream()
                        .map(field -> part(field.getKey(), field.getValue()))
                        .collect(Collectors.joining()));
    }

    private static String part(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    private Answer parts(String path, String parts) throws Exception {
        Map<String, String> headers = headers();
        headers.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        headers.put("Sec-Fetch-Site", "same-origin");
        return anybody.call("POST", path, parts + "--" + BOUNDARY + "--\r\n", headers);
    }

    private Answer send(String path, String form) throws Exception {
        Map<String, String> headers = headers();
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        headers.put("Sec-Fetch-Site", "same-origin");
        return anybody.call("POST", path, form, headers);
    }

    /** The element of that id, which has to be there. */
    public static Element byId(Document page, String id) {
        Element found = page.getElementById(id);
        assertThat(found).as(id + " in\n" + page).isNotNull();
        return Objects.requireNonNull(found);
    }

    /** The page to which an answer leads. */
    public Document follow(Answer answer) throws Exception {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        String location = answer.header("Location");
        return read(location.contains("#") ? location.substring(0, location.indexOf('#')) : location);
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put("Cookie", cookie);
        headers.put("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        headers.put("Accept-Language", "en");
        return headers;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
