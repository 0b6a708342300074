package dev.cairn.server.checkin;

import dev.cairn.query.Viewpoint;
import dev.cairn.server.page.Frame;
import dev.cairn.server.security.SignedIn;
import java.util.Locale;

/**
 * Who looks at a sheet, from where.
 *
 * @param me who looks
 * @param viewpoint from which moment
 * @param locale in which language
 * @param frame what stands around the page
 */
record Look(SignedIn me, Viewpoint viewpoint, Locale locale, Frame frame) {}
