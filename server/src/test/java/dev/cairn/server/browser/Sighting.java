package dev.cairn.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What was seen of a page in one visit with scripts and one without. To visit takes long, so that it is done once, and then
 * judged from every side.
 *
 * @param lightFindings what axe finds in light
 * @param darkFindings what it finds in dark, as far as colours go
 * @param tooWide what is wider than the screen, by the width of the screen in pixels
 * @param requests every address that was asked
 * @param said what the console told: errors, broken rules of the Content-Security-Policy
 * @param markup elements that came out of texts
 * @param outOfReach controls that the Tab key does not come to
 * @param unseen controls that have the focus and do not show it
 * @param headings what is headed
 * @param headingsWithoutScripts likewise, without scripts
 * @param moving what moves though whoever looks wants that nothing does
 * @param misprinted what should not be on paper, or not so
 * @param dead what does nothing without scripts: buttons outside forms, forms that cannot be sent
 */
record Sighting(
        List<String> lightFindings,
        List<String> darkFindings,
        Map<Integer, String> tooWide,
        List<String> requests,
        List<String> said,
        List<String> markup,
        List<String> outOfReach,
        List<String> unseen,
        List<String> headings,
        List<String> headingsWithoutScripts,
        List<String> moving,
        List<String> misprinted,
        List<String> dead) {

    private static final List<Integer> WIDTHS = List.of(320, 768, 1280, 2560);
    private static final int HEIGHT = 900;

    /** Wherever something is folded away, it is looked at as well. */
    private static final String UNFOLD = "document.querySelectorAll('details').forEach(each => each.open = true)";

    private static final String HEADINGS = """
            [...document.querySelectorAll('main h1, main h2, main h3')]
                .filter(each => each.checkVisibility()).map(each => each.textContent.trim())
            """;

    /** Texts with markup begin with an element that is made nowhere else; it may be a text, and never an element. */
    private static final String MARKUP = """
            [...document.querySelectorAll('b, script')]
                .filter(each => each.textContent.startsWith('&') || each.closest('script:not([src])'))
                .map(each => each.outerHTML)
            """;

    private static final String TOO_WIDE = """
            document.documentElement.scrollWidth <= document.documentElement.clientWidth ? '' :
                [...document.querySelectorAll('body *')]
                    .filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
                    .slice(0, 5).map(each => each.outerHTML.slice(0, 120)).join(' | ') + ' '
            """;

    private static final String MOVING = """
            document.getAnimations().map(each => each.effect.target.outerHTML.slice(0, 120)).concat(
                [...document.querySelectorAll('body *')]
                    .filter(each => getComputedStyle(each).transitionDuration.split(', ').some(time => parseFloat(time) > 0)
                        || getComputedStyle(each).scrollBehavior === 'smooth')
                    .map(each => each.outerHTML.slice(0, 120)))
            """;

    /** On paper there is nothing to press, everything is in reach, and it is dark on white, whatever the screen is. */
    private static final String MISPRINTED = """
            [...document.querySelectorAll('button, nav, input[type=submit], .time-form')]
                .filter(each => each.checkVisibility()).map(each => each.outerHTML.slice(0, 120))
                .concat(getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)' ? [] :
                    ['on ' + getComputedStyle(document.body).backgroundColor])
                .concat([...document.querySelectorAll('h1, main p')].filter(each => each.checkVisibility())
                    .map(each => getComputedStyle(each).color.match(/\\d+/g).slice(0, 3).map(Number))
                    .filter(colour => Math.max(...colour) > 170).map(colour => 'in ' + colour).slice(0, 1))
            """;

    /** A sheet of A4 between its margins, in pixels. */
    private static final int PAPER = 718;

    private static final String DEAD = """
            [...document.querySelectorAll('button, input[type=button]')]
                .filter(each => each.checkVisibility() && (!each.form || each.type === 'button'))
                .concat([...document.forms]
                    .filter(form => ![...form.elements].some(each => ['submit', 'image'].includes(each.type))))
                .map(each => each.outerHTML)
            """;

    /** Visits a page with one browser that runs scripts, and with one that does not. */
    static Sighting of(EveryPage each, Page scripted, Page plain) {
        List<String> requests = new ArrayList<>();
        List<String> said = new ArrayList<>();
        Consumer<Request> asked = request -> requests.add(request.url());
        Consumer<ConsoleMessage> told = message -> said.add(message.type() + ": " + message.text());
        Consumer<String> broken = said::add;
        scripted.onRequest(asked);
        scripted.onConsoleMessage(told);
        scripted.onPageError(broken);
        scripted.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        go(scripted, each);
        List<String> headings = texts(scripted, HEADINGS);
        List<String> markup = texts(scripted, MARKUP);
        scripted.evaluate(UNFOLD);
        List<String> light = Axe.findings(scripted);
        scripted.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        List<String> dark = Axe.colours(scripted);
        Map<Integer, String> tooWide = tooWide(scripted);
        Keyboard.walk(scripted);
        List<String> outOfReach = texts(scripted, Keyboard.NOT_REACHED);
        List<String> unseen = texts(scripted, Keyboard.NOT_SEEN);
        scripted.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        List<String> moving = texts(scripted, MOVING);
        List<String> misprinted = misprinted(scripted);
        scripted.offRequest(asked);
        scripted.offConsoleMessage(told);
        scripted.offPageError(broken);
        go(plain, each);
        return new Sighting(
                light,
                dark,
                tooWide,
                requests,
                said,
                markup,
                outOfReach,
                unseen,
                headings,
                texts(plain, HEADINGS),
                moving,
                misprinted,
                texts(plain, DEAD));
    }

    private static Map<Integer, String> tooWide(Page page) {
        Map<Integer, String> tooWide = new TreeMap<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            String what = String.valueOf(page.evaluate(TOO_WIDE));
            if (!what.isEmpty()) {
                tooWide.put(width, what);
            }
        }
        page.setViewportSize(WIDTHS.get(2), HEIGHT);
        return tooWide;
    }

    private static List<String> misprinted(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        page.setViewportSize(PAPER, HEIGHT);
        List<String> misprinted = new ArrayList<>(texts(page, MISPRINTED));
        String tooWide = String.valueOf(page.evaluate(TOO_WIDE));
        if (!tooWide.isEmpty()) {
            misprinted.add("too wide: " + tooWide);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(WIDTHS.get(2), HEIGHT);
        return misprinted;
    }

    private static void go(Page page, EveryPage each) {
        Response response = Objects.requireNonNull(page.navigate(each.address()));
        assertThat(response.status()).as(each.toString()).isEqualTo(each.status());
    }

    private static List<String> texts(Page page, String script) {
        return ((List<?>) Objects.requireNonNull(page.evaluate(script)))
                .stream().map(String::valueOf).toList();
    }
}
