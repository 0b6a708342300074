package dev.cairn.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.SampleQuarter;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page is seen from other moments, and by clocks elsewhere. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeBarTest {

    private static final String ELSEWHERE = "America/New_York";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private Visitor visitor = new Visitor("", "");
    private String goal = "";

    @BeforeAll
    void enterAQuarter() throws Exception {
        HttpCalls operator = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(operator);
        quarter.loaves(40);
        goal = "/objectives/" + quarter.bread();
        visitor = Visitor.signedIn(port, operator, "sample-anna", "viewer");
    }

    @Test
    void theDayThatTheBarIsDraggedToIsShown() {
        try (BrowserContext context = visitor.browser(true, new NewContextOptions())) {
            Page page = context.newPage();
            page.navigate("/history");
            LocalDate today = LocalDate.parse(page.locator("input[name=day]").getAttribute("max"));
            Locator bar = page.locator("[data-drag] input");
            double width = bar.boundingBox().width;

            // Let go three quarters along a year that ends today.
            bar.hover(new Locator.HoverOptions().setPosition(width - 10, 10));
            page.mouse().down();
            bar.hover(new Locator.HoverOptions().setPosition(width * 0.75, 10));
            page.mouse().up();
            page.waitForURL(address -> address.contains("asOf="));

            LocalDate shown = LocalDate.parse(page.locator("input[name=day]").inputValue());
            assertThat(shown).isBetween(today.minusDays(130), today.minusDays(50));
            assertThat(page.url()).contains("asOf=" + shown);
            assertThat(page.locator(".past-banner").isVisible()).isTrue();
        }
    }

    @Test
    void byKeyboardTheDayIsShownOnceItIsAskedFor() {
        try (BrowserContext context = visitor.browser(true, new NewContextOptions())) {
            Page page = context.newPage();
            page.navigate("/cycles");
            LocalDate today = LocalDate.parse(page.locator("input[name=day]").getAttribute("max"));
            Locator bar = page.locator("[data-drag] input");

            bar.press("ArrowLeft");
            bar.press("ArrowLeft");
            assertThat(page.url()).doesNotContain("asOf");
            bar.press("Enter");
            page.waitForURL(address -> address.contains("asOf="));

            assertThat(page.url()).contains("asOf=" + today.minusDays(2));
        }
    }

    @Test
    void timesAreThoseOfTheReadersClockWhereItShowsOthers() {
        try (BrowserContext here = visitor.browser(true, new NewContextOptions());
                BrowserContext elsewhere = visitor.browser(true, new NewContextOptions(), ELSEWHERE)) {
            String near = time(here.newPage());
            Page page = elsewhere.newPage();
            String far = time(page);

            assertThat(far).isNotEqualTo(near);
            assertThat(page.locator(".zone").innerText()).isEqualTo("UTC, times of " + ELSEWHERE);
            assertThat(page.locator(".happenings time").first().getAttribute("title"))
                    .endsWith("Z");
        }
    }

    private String time(Page page) {
        page.navigate(goal);
        return page.locator(".happenings time").first().innerText();
    }
}
