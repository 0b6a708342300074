package dev.cairn.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** What holds for every page, looked at in a real browser: for everybody, on every screen, and without asking anybody else. */
@ServerTest(args = "--demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    private static final long MOST_BYTES = 300_000;

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings = List.of();

    private HttpCalls operator = HttpCalls.anonymously(0);
    private Visitor visitor = new Visitor("", "");
    private List<EveryPage> pages = List.of();
    private final Map<EveryPage, Sighting> seen = new HashMap<>();

    @BeforeAll
    void visitEveryPage() throws Exception {
        operator = HttpCalls.asOperator(port, home);
        Markup markup = Markup.writtenBy(operator, DemoOrganisation.runningCycle(operator));
        visitor = Visitor.signedIn(port, operator, "sample-anna", "admin");
        pages = EveryPage.of(DemoOrganisation.in(operator, markup.goal()));
        for (boolean signedIn : new boolean[] {true, false}) {
            try (BrowserContext scripted = visitor.browser(signedIn, new NewContextOptions());
                    BrowserContext plain =
                            visitor.browser(signedIn, new NewContextOptions().setJavaScriptEnabled(false))) {
                Page one = scripted.newPage();
                Page other = plain.newPage();
                for (EveryPage each : pages) {
                    if (each.signedIn() == signedIn) {
                        seen.put(each, Sighting.of(each, one, other));
                    }
                }
            }
        }
    }

    List<EveryPage> pages() {
        return pages;
    }

    private Sighting seen(EveryPage each) {
        return Objects.requireNonNull(seen.get(each));
    }

    @Test
    void everyPathOfPagesIsLookedAt() {
        Set<String> mapped = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                if (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), dev.cairn.server.page.Page.class)
                        && isRead(info)) {
                    mapped.addAll(info.getPatternValues());
                }
            });
        }
        Set<String> lookedAt = pages.stream().map(EveryPage::path).collect(Collectors.toCollection(TreeSet::new));
        lookedAt.addAll(EveryPage.NO_PAGES);

        assertThat(mapped).isNotEmpty().isEqualTo(lookedAt);
    }

    private static boolean isRead(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    @Test
    void everyTextThatIsTakenIsAmongThoseThatMarkupIsPutInto() throws Exception {
        assertThat(Markup.unknownFields(operator.get("/openapi").json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void standsInNobodysWayInLight(EveryPage each) {
        assertThat(seen(each).lightFindings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void standsInNobodysWayInDark(EveryPage each) {
        assertThat(seen(each).darkFindings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isReadOnEveryScreenWithoutScrollingSideways(EveryPage each) {
        assertThat(seen(each).tooWide()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void asksThisCairnOnly(EveryPage each) {
        assertThat(seen(each).requests())
                .isNotEmpty()
                .allMatch(address -> address.startsWith(visitor.address()) || address.startsWith("data:"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void breaksNoRuleOfItsOwnAndRunsWithoutAFault(EveryPage each) {
        // That a page is not there is told by the console as well.
        assertThat(seen(each).said())
                .filteredOn(line -> each.status() < 400 || !line.contains("the server responded with a status of"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isReadWithoutScripts(EveryPage each) {
        assertThat(seen(each).headingsWithoutScripts())
                .isNotEmpty()
                .containsAll(seen(each).headings());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNothingThatNeedsScripts(EveryPage each) {
        assertThat(seen(each).dead()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isUsedByKeyboardAlone(EveryPage each) {
        assertThat(seen(each).outOfReach()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsWhereTheKeyboardIs(EveryPage each) {
        assertThat(seen(each).unseen()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void movesNothingForThoseWhoWantThat(EveryPage each) {
        assertThat(seen(each).moving()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isPrintedDarkOnWhiteWithoutWhatIsPressed(EveryPage each) {
        assertThat(seen(each).misprinted()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void showsMarkupAsTheTextThatItIs(EveryPage each) {
        assertThat(seen(each).markup()).isEmpty();
    }

    /** With nothing in the browser's cache, and as it comes over the wire. */
    @Test
    void theFirstPageIsSmall() {
        List<Request> requests = new ArrayList<>();
        try (BrowserContext context = visitor.browser(true, new NewContextOptions())) {
            Page page = context.newPage();
            page.onRequestFinished(requests::add);
            page.navigate("/");
            long bytes = List.copyOf(requests).stream()
                    .mapToLong(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                    .sum();

            assertThat(requests).hasSizeGreaterThan(2);
            assertThat(bytes).isBetween(10_000L, MOST_BYTES);
        }
    }
}
