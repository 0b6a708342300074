package dev.cairn.server.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Asks axe-core what stands in somebody's way on a page: WCAG 2.2 at the level AA, and what axe calls best practice. */
final class Axe {

    private static final String SCRIPT = script();
    private static final String ALL =
            "tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']";
    private static final String COLOURS = "rule', values: ['color-contrast', 'link-in-text-block']";

    private Axe() {}

    /** What it finds on the page as it is shown now, each with its rule, its place and what would mend it. */
    static List<String> findings(Page page) {
        page.evaluate(SCRIPT);
        return asked(page, ALL);
    }

    /** What it finds of colours alone, on a page that was asked about before. */
    static List<String> colours(Page page) {
        return asked(page, COLOURS);
    }

    private static List<String> asked(Page page, String what) {
        Object found = page.evaluate("""
                async () => {
                  const said = await axe.run(document, {runOnly: {type: '%s}, resultTypes: ['violations'], preload: false});
                  return said.violations.flatMap(rule => rule.nodes.map(node =>
                      rule.id + ': ' + node.target.join(' ') + '\\n  ' + node.html.slice(0, 200)
                          + '\\n  ' + node.failureSummary.replaceAll('\\n', '\\n  ')));
                }""".formatted(what));
        return ((List<?>) Objects.requireNonNull(found))
                .stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
