package dev.cairn.server.browser;

import com.microsoft.playwright.Page;
import java.util.Objects;

/** What a page is asked about its keyboard. */
final class Keyboard {

    /** Notes what gets the focus, and answers how many things there are that want it. */
    private static final String WATCH = """
            () => {
              const wanted = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
              window.controls = [...document.querySelectorAll(wanted)].filter(each =>
                  each.checkVisibility({visibilityProperty: true}) && !each.disabled && each.tabIndex >= 0);
              window.reached = new Set();
              window.unseen = [];
              document.addEventListener('focusin', event => {
                window.reached.add(event.target);
                const look = getComputedStyle(event.target);
                const box = event.target.getBoundingClientRect();
                const outlined = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0;
                if (!outlined && look.boxShadow === 'none' || box.width === 0 || box.height === 0) {
                  window.unseen.push(event.target.outerHTML.slice(0, 160));
                }
              });
              return window.controls.length;
            }
            """;

    /** What did not get it; of choices of which one is taken, the keys with arrows reach the others. */
    static final String NOT_REACHED = """
            window.controls.filter(each => !window.reached.has(each) && !(each.type === 'radio'
                && [...window.reached].some(other => other.type === 'radio' && other.name === each.name)))
                .map(each => each.outerHTML.slice(0, 160))
            """;

    /** What got it, and did not show that it had it. */
    static final String NOT_SEEN = "window.unseen";

    private static final String ALL_REACHED = "window.controls.every(each => window.reached.has(each))";
    private static final int AT_A_TIME = 20;

    private Keyboard() {}

    /** Goes through the page by the Tab key, from its beginning, until everything was reached, or twice as far as that can take. */
    static void walk(Page page) {
        int controls = (int) Objects.requireNonNull(page.evaluate(WATCH));
        // Fields for days and times have a stop for each of their parts.
        for (int pressed = 0; pressed < 2 * controls + 3 * AT_A_TIME; pressed++) {
            if (pressed % AT_A_TIME == 0 && Objects.equals(page.evaluate(ALL_REACHED), true)) {
                return;
            }
            page.keyboard().press("Tab");
        }
    }
}
