package dev.cairn.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.SampleQuarter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people who look at one goal. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveChangesTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private HttpCalls operator = HttpCalls.anonymously(0);
    private @Nullable SampleQuarter entered;

    @BeforeAll
    void enterAQuarter() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        entered = SampleQuarter.enteredBy(operator);
    }

    private SampleQuarter quarter() {
        return Objects.requireNonNull(entered);
    }

    @Test
    void oneSeesTheOthersCheckInWithoutReloading() throws Exception {
        Visitor visitor = Visitor.signedIn(port, operator, "sample-anna", "viewer");
        try (BrowserContext context = visitor.browser(true, new NewContextOptions())) {
            Page page = context.newPage();
            page.waitForResponse(
                    answer -> answer.url().endsWith("/changes"),
                    () -> page.navigate("/objectives/" + quarter().bread()));
            int before = page.locator(".marks circle").count();

            quarter().loaves(43);

            page.locator(".marks circle").nth(before).waitFor();
            assertThat(page.locator("[data-live-said]").textContent()).contains("Somebody has just changed this goal");
            assertThat(page.locator(".happenings > li").first().textContent()).contains("operator");
        }
    }

    @Test
    void whatOneIsTypingStaysWhenSomebodyElseChangesTheGoal() throws Exception {
        Visitor visitor = Visitor.signedIn(port, operator, "sample-ben", "programme");
        try (BrowserContext context = visitor.browser(true, new NewContextOptions())) {
            Page page = context.newPage();
            page.waitForResponse(
                    answer -> answer.url().endsWith("/changes"),
                    () -> page.navigate("/objectives/" + quarter().bread()));
            int before = page.locator(".marks circle").count();
            page.locator("#initiatives details > summary").click();
            page.locator("#initiative-wording").fill("Rent an ov");

            quarter().loaves(44);

            page.locator(".marks circle").nth(before).waitFor();
            assertThat(page.locator("#initiative-wording").inputValue()).isEqualTo("Rent an ov");
            assertThat(page.locator("#initiative-wording").evaluate("field => field === document.activeElement"))
                    .isEqualTo(true);
        }
    }
}
