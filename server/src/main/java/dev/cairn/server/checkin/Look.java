package dev.cairn.server.checkin;

import dev.cairn.query.Viewpoint;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Visit;
import dev.cairn.server.security.SignedIn;
import java.util.Locale;

/**
 * Who looks at a sheet, from where.
 *
 * @param visit who looks, and from which moment
 * @param frame what stands around the page
 */
record Look(Visit visit, Frame frame) {

    SignedIn me() {
        return visit.me();
    }

    Viewpoint viewpoint() {
        return visit.viewpoint();
    }

    Locale locale() {
        return visit.locale();
    }
}
