package dev.cairn.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.SampleQuarter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people who look at one goal. */
@ServerTest
class LiveChangesTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    @Test
    void oneSeesTheOthersCheckInWithoutReloading() throws Exception {
        HttpCalls operator = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(operator);
        Visitor visitor = Visitor.signedIn(port, operator, "sample-anna", "viewer");
        try (BrowserContext context = visitor.browser(true, new NewContextOptions())) {
            Page page = context.newPage();
            page.waitForResponse(
                    answer -> answer.url().endsWith("/changes"), () -> page.navigate("/objectives/" + quarter.bread()));
            assertThat(page.locator(".marks circle").count()).isZero();

            quarter.loaves(43);

            page.locator(".marks circle").first().waitFor();
            assertThat(page.locator("[data-live-said]").textContent()).contains("Somebody has just changed this goal");
            assertThat(page.locator(".happenings > li").first().textContent()).contains("operator");
        }
    }
}
