package dev.cairn.server.browser;

import java.util.List;
import java.util.Set;

/**
 * A page, with an address at which there is something to see. {@link EveryPageTest} looks at each of them, and fails where a
 * path of pages is mapped and is not here.
 *
 * @param path the path as it is mapped; empty for what no path is mapped for
 * @param shown what is seen there
 * @param address where
 * @param status what it answers with
 * @param signedIn whether one is signed in there
 */
record EveryPage(String path, String shown, String address, int status, boolean signedIn) {

    /** Mapped for browsers, and no page: what only leads on to another address, and files. */
    static final Set<String> NO_PAGES =
            Set.of("/time", "/cycles", "/audit/download", "/objectives/{objectiveId}/changes");

    /** Mapped for what goes wrong; shown through an address that nobody mapped. */
    static final String PROBLEM = "/error";

    /** All pages of a Cairn with the sample organisation. */
    static List<EveryPage> of(DemoOrganisation demo) {
        String past = "?asOf=" + demo.dayOfThePast() + "&knownAt=" + demo.dayOfThePast();
        return List.of(
                page("/", "home", "/"),
                page("/", "home in the past", "/" + past),
                page("/", "before anything was there", "/?asOf=2001-01-01"),
                page("/cycles/{cycleId}", "a running cycle", "/cycles/" + demo.cycle()),
                page("/cycles/{cycleId}", "a cycle that is closed", "/cycles/" + demo.lastCycle()),
                page("/cycles/{cycleId}", "a cycle in the past", "/cycles/" + demo.lastCycle() + past),
                page(
                        "/cycles/{cycleId}",
                        "a cycle without a goal that fits",
                        "/cycles/" + demo.cycle() + "?state=declined"),
                page(
                        "/cycles/{cycleId}",
                        "a cycle by state with everything unfolded",
                        "/cycles/" + demo.cycle() + "?group=state&open=all"),
                page("/cycles/all", "all cycles", "/cycles/all"),
                page("/cycles/{cycleId}/closing", "a cycle to be closed", "/cycles/" + demo.cycle() + "/closing"),
                page("/cycles/{cycleId}/closing", "a cycle to be reopened", "/cycles/" + demo.lastCycle() + "/closing"),
                page(
                        "/cycles/{cycleId}/closing",
                        "closing in the past",
                        "/cycles/" + demo.lastCycle() + "/closing" + past),
                page("/teams", "all teams", "/teams"),
                page("/teams/{teamId}", "a team", "/teams/" + demo.team()),
                page("/teams/{teamId}", "a team in the past", "/teams/" + demo.team() + past),
                page("/cycles/{cycleId}/replay", "a replay", "/cycles/" + demo.lastCycle() + "/replay"),
                page("/cycles/{cycleId}/replay", "a replay full of markup", "/cycles/" + demo.cycle() + "/replay"),
                page(
                        "/cycles/{cycleId}/replay",
                        "what if no target had moved",
                        "/cycles/" + demo.lastCycle() + "/replay?targets=frozen&score=progress&at="
                                + demo.dayOfThePast()),
                page(
                        "/cycles/{cycleId}/replay",
                        "a replay in the past",
                        "/cycles/" + demo.lastCycle() + "/replay" + past),
                page(
                        "/cycles/{cycleId}/comparison",
                        "two days held against each other",
                        "/cycles/" + demo.lastCycle() + "/comparison?from=" + demo.dayOfThePast()),
                page(
                        "/cycles/{cycleId}/comparison",
                        "markup held against nothing",
                        "/cycles/" + demo.cycle() + "/comparison?from=2001-01-01&fromKnownAt=2001-01-01"),
                page(
                        "/cycles/{cycleId}/retrospectives",
                        "who looks back on a cycle",
                        "/cycles/" + demo.cycle() + "/retrospectives"),
                page(
                        "/cycles/{cycleId}/retrospectives",
                        "a cycle that nobody looked back on",
                        "/cycles/" + demo.lastCycle() + "/retrospectives"),
                page("/retrospectives/{retrospectiveId}", "a board", "/retrospectives/" + demo.retrospective()),
                page("/audit", "the audit trail", "/audit"),
                page("/audit", "what was eased, in the past", "/audit" + past + "&easing=eased"),
                page("/audit", "nothing of that kind", "/audit?change=team-dissolved"),
                page("/audit/{position}", "one event", "/audit/300"),
                page("/history", "cycles side by side", "/history?all=true"),
                page("/history", "before any cycle", "/history?asOf=2001-01-01&knownAt=2001-01-01"),
                page("/objectives/{objectiveId}/lineage", "a lineage", "/objectives/" + demo.lastGoal() + "/lineage"),
                page(
                        "/objectives/{objectiveId}/lineage",
                        "a lineage full of markup",
                        "/objectives/" + demo.markedGoal() + "/lineage"),
                page("/cycles/{cycleId}/map", "an alignment map", "/cycles/" + demo.cycle() + "/map"),
                page(
                        "/cycles/{cycleId}/map",
                        "a map of the past, small",
                        "/cycles/" + demo.lastCycle() + "/map" + past + "&zoom=50"),
                page("/objectives/{objectiveId}", "a goal", "/objectives/" + demo.goal()),
                page("/objectives/{objectiveId}", "a goal that was closed", "/objectives/" + demo.lastGoal()),
                page("/objectives/{objectiveId}", "a goal in the past", "/objectives/" + demo.lastGoal() + past),
                page("/objectives/{objectiveId}", "a goal full of markup", "/objectives/" + demo.markedGoal()),
                page("/objectives/{objectiveId}/scores", "scores to give", "/objectives/" + demo.goal() + "/scores"),
                page("/objectives/{objectiveId}/scores", "given scores", "/objectives/" + demo.lastGoal() + "/scores"),
                page(
                        "/objectives/{objectiveId}/scores",
                        "scores full of markup",
                        "/objectives/" + demo.markedGoal() + "/scores"),
                page("/objectives/{objectiveId}/closing", "closing", "/objectives/" + demo.goal() + "/closing"),
                page(
                        "/objectives/{objectiveId}/dropping",
                        "dropping",
                        "/objectives/" + demo.markedGoal() + "/dropping"),
                page(
                        "/objectives/{objectiveId}/reopening",
                        "reopening",
                        "/objectives/" + demo.lastGoal() + "/reopening"),
                page(
                        "/objectives/{objectiveId}/alignments",
                        "goals to serve",
                        "/objectives/" + demo.markedGoal() + "/alignments"),
                page(
                        "/cycles/{cycleId}/link-proposals",
                        "goals that may go on",
                        "/cycles/" + demo.cycle() + "/link-proposals"),
                page("/reports", "all reports", "/reports"),
                page("/reports/{report}", "a report with bars", "/reports/scores-by-cycle"),
                page("/reports/{report}", "a report as a heat map", "/reports/activity-by-week-and-hour"),
                page("/reports/{report}", "a report in the past", "/reports/check-in-discipline" + past),
                page("/reports/{report}", "a report full of markup", "/reports/markup"),
                page("/reports/{report}/history", "how a report was written", "/reports/markup/history"),
                page("/report-editor", "writing a report", "/report-editor?report=markup"),
                page("/operations", "operations", "/operations"),
                page("/objectives/new", "a goal to be written", "/objectives/new?cycle=" + demo.cycle()),
                page("/objectives/{objectiveId}/plan", "a goal to be changed", "/objectives/" + demo.goal() + "/plan"),
                page(
                        "/objectives/{objectiveId}/plan",
                        "a goal full of markup to be changed",
                        "/objectives/" + demo.markedGoal() + "/plan"),
                page(
                        "/cycles/{cycleId}/carrying",
                        "goals to carry over",
                        "/cycles/" + demo.cycle() + "/carrying?team=" + demo.team()),
                page("/imports", "importing", "/imports"),
                page("/people", "everybody", "/people"),
                page("/people/{personId}", "a person", "/people/" + demo.person()),
                page("/tokens", "tokens", "/tokens"),
                page("/settings", "settings", "/settings"),
                page("/settings", "settings in the past", "/settings" + past),
                page("/first-objective", "writing the first objective", "/first-objective"),
                new EveryPage("/invitation", "choosing a password", "/invitation", 200, false),
                page("/check-ins", "what one owes", "/check-ins"),
                page("/check-ins", "checking in on a goal", "/check-ins?objective=" + demo.goal()),
                page(
                        "/check-ins",
                        "a goal of the past to check in",
                        "/check-ins?objective=" + demo.lastGoal() + "&" + past.substring(1)),
                page("/teams/{teamId}/meeting", "a meeting", "/teams/" + demo.team() + "/meeting"),
                page("/teams/{teamId}/meeting", "the end of a meeting", "/teams/" + demo.team() + "/meeting?over=true"),
                page(
                        "/objectives/{objectiveId}/key-results/{keyResultId}/check-ins/{checkInId}",
                        "a check-in",
                        demo.checkIn()),
                page("/password", "changing the password", "/password"),
                new EveryPage("/sign-in", "signing in", "/sign-in", 200, false),
                new EveryPage("/sign-in/link", "a link that is good no more", "/sign-in/link?secret=none", 410, false),
                new EveryPage(PROBLEM, "nothing", "/nothing/of/that/kind", 404, true));
    }

    private static EveryPage page(String path, String shown, String address) {
        return new EveryPage(path, shown, address, 200, true);
    }

    @Override
    public String toString() {
        return shown;
    }
}
