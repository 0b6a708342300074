package dev.cairn.server.page;

import dev.cairn.server.access.Role;
import dev.cairn.server.people.People;
import dev.cairn.server.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Makes the frames of pages. */
@Component
public final class Frames {

    /** What templates call the frame. */
    public static final String NAME = "frame";

    private final Wording wording;
    private final People people;

    Frames(Wording wording, People people) {
        this.wording = wording;
        this.people = people;
    }

    /**
     * Puts a frame with a time bar into the model. A form that is shown again has none: whoever left for another moment would lose
     * what was typed.
     */
    public Frame show(Visit visit) {
        HttpServletRequest request = visit.request();
        Address here = Address.of(request);
        TimeBar time =
                request.getMethod().equals("POST") ? null : TimeBar.of(here, visit.viewpoint(), wording.of(visit));
        Frame frame = new Frame(here, me(request), isAdmin(request), Theme.of(request), back(request), time);
        visit.model().addAttribute(NAME, frame);
        return frame;
    }

    /** The same, for a visit to a page that is the same at all times. */
    public void showTimeless(Visit visit) {
        show(visit.model(), visit.request());
    }

    /** Puts a frame into the model for a page that is the same at all times. */
    public void show(Model model, HttpServletRequest request) {
        model.addAttribute(NAME, bare(request));
    }

    /** A frame around what looks at no moment. */
    Frame bare(HttpServletRequest request) {
        Address nowhere = new Address(request.getRequestURI(), List.of(), null, null, false);
        return new Frame(nowhere, me(request), isAdmin(request), Theme.of(request), back(request), null);
    }

    private @Nullable String me(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof SignedIn known)) {
            return null;
        }
        return people.withId(known.personId())
                .map(person -> person.name() != null ? person.name() : person.handle())
                .orElse(null);
    }

    private static boolean isAdmin(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof SignedIn known
                && known.standing().grants().has(Role.ADMIN);
    }

    private static String back(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
