package dev.cairn.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Takes the pictures of pages in docs, of a Cairn with the sample organisation: {@code ./cairn screenshots}. It is no test by its
 * name, so that it is run only where it is asked for.
 */
@ServerTest(args = "--demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Screenshots {

    private static final Path PICTURES = Path.of("..", "docs", "images", "pages");

    /** In pixels. Narrow is a telephone. */
    private record Screen(String name, int width, int height) {}

    private static final List<Screen> SCREENS = List.of(new Screen("wide", 1280, 860), new Screen("narrow", 390, 844));

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    @Test
    void takePictures() throws Exception {
        HttpCalls operator = HttpCalls.asOperator(port, home);
        Visitor visitor = Visitor.signedIn(port, operator, "sample-anna", "admin");
        DemoOrganisation demo = DemoOrganisation.in(operator, "");
        Files.createDirectories(PICTURES);
        followTheBakery(visitor);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (Screen screen : SCREENS) {
                try (BrowserContext context = visitor.browser(
                        true,
                        new NewContextOptions()
                                .setColorScheme(scheme)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setViewportSize(screen.width(), screen.height()))) {
                    Page page = context.newPage();
                    for (Map.Entry<String, String> each : pages(demo).entrySet()) {
                        page.navigate(each.getValue());
                        String name = each.getKey() + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + screen.name()
                                + ".png";
                        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
                        assertThat(PICTURES.resolve(name)).isNotEmptyFile();
                    }
                }
            }
        }
    }

    /** So that there is something to hear of on the first page: all teams are below the bakery. */
    private static void followTheBakery(Visitor visitor) {
        try (BrowserContext context = visitor.browser(true, new NewContextOptions())) {
            Page page = context.newPage();
            page.navigate("/");
            page.locator("#team").selectOption(new SelectOption().setLabel("Sample Bakery"));
            page.locator("form.inline[action='/following'] button").click();
            page.waitForURL("**/");
            assertThat(page.locator("section[aria-labelledby=following] .rows").innerText())
                    .contains("Sample Bakery");
        }
    }

    /** What is shown, by the name of its picture. */
    private static Map<String, String> pages(DemoOrganisation demo) {
        String past = "?asOf=" + demo.dayOfThePast() + "&knownAt=" + demo.dayOfThePast();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("cycle", "/cycles/" + demo.cycle());
        pages.put("cycle-past", "/cycles/" + demo.lastCycle() + past);
        pages.put("goal", "/objectives/" + demo.lastGoal());
        pages.put("scores", "/objectives/" + demo.goal() + "/scores");
        pages.put("reports", "/reports");
        pages.put("report", "/reports/scores-by-cycle");
        pages.put("report-editor", "/report-editor?copy=scores-by-cycle");
        pages.put("people", "/people");
        pages.put("settings", "/settings");
        pages.put("operations", "/operations");
        return pages;
    }
}
