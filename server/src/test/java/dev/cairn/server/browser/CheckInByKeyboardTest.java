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
import tools.jackson.databind.JsonNode;

/** Somebody who checks in without a mouse. */
@ServerTest
class CheckInByKeyboardTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    @Test
    void aSheetIsFilledInByKeysAloneAndTheChartMovesMeanwhile() throws Exception {
        HttpCalls operator = HttpCalls.asOperator(port, home);
        SampleQuarter quarter = SampleQuarter.enteredBy(operator);
        String goal = "/objectives/" + quarter.bread();
        quarter.loaves(20);
        operator.get("/api/v1" + goal);
        Visitor anna = Visitor.signedIn(port, operator, "sample-anna", "member");
        try (BrowserContext context = anna.browser(true, new NewContextOptions())) {
            Page page = context.newPage();
            page.navigate("/check-ins?objective=" + quarter.bread());
            page.locator("[data-keys]").waitFor();

            page.keyboard().press("Enter");
            assertThat(page.locator("[data-unchanged]").isChecked()).isTrue();
            page.locator("[data-value]").focus();
            page.keyboard().type("43");
            assertThat(page.locator("[data-unchanged]").isChecked()).isFalse();
            assertThat(page.locator("svg.chart .typed").count()).isEqualTo(1);
            String at = page.locator("svg.chart .typed").getAttribute("cy");
            page.keyboard().type("1");
            assertThat(page.locator("svg.chart .typed").getAttribute("cy")).isNotEqualTo(at);
            page.keyboard().press("Backspace");
            page.keyboard().press("t");
            page.keyboard().press("Enter");
            page.keyboard().type("100");
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.endsWith(goal));

            assertThat(page.locator("main").textContent()).contains("said: 80% sure");
        }
        JsonNode keyResults = operator.get("/api/v1" + goal).json().path("keyResults");
        assertThat(keyResults.at("/0/standing/measurement/value").intValue()).isEqualTo(43);
        assertThat(keyResults.at("/0/standing/measurement/confidence").decimalValue())
                .isEqualByComparingTo("0.8");
        assertThat(keyResults.at("/1/standing/measurement/stepsDone/Rented").intValue())
                .isEqualTo(1);
    }
}
