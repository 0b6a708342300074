package dev.cairn.server.web;

import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.hypothesis.ProgressCounting;
import dev.cairn.query.hypothesis.Rules;
import dev.cairn.query.hypothesis.ScoreCounting;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a read the rules that its request supposes. Each parameter is one rule; they combine. */
public final class RulesArgument implements HandlerMethodArgumentResolver {

    /** The parameters, with what each of them supposes. */
    public static final Map<String, String> PARAMETERS;

    static final String TARGETS = "targets";
    static final String DROPS = "drops";
    static final String WEIGHTS = "weights";
    static final String WEIGHT = "weight";
    static final String PROGRESS = "progress";
    static final String SCORE = "score";
    static final String KNOWN_BY = "knownBy";
    static final String WITHOUT_LATE_CHANGES_OF = "withoutLateChangesOf";

    private static final int MOST_DIGITS = 9;

    static {
        PARAMETERS = Collections.unmodifiableMap(new TreeMap<>(Map.of(
                TARGETS, "`frozen`: no baseline, target, range or step changed once its goal was committed.",
                DROPS, "`ignored`: neither goals nor key results were dropped.",
                WEIGHTS, "`equal`: all key results weigh the same.",
                WEIGHT, "What one key result weighs: `<keyResultId>:<weight>`, above 0; as often as wanted.",
                PROGRESS,
                        "How progress is counted: `linear` as always, `unclamped` below 0 and above 1 too, `threshold` 1"
                                + " from the success level of the goal's kind on and else 0, `binary` 1 where the target is"
                                + " reached and else 0.",
                SCORE,
                        "What counts as the score of what was scored: `given` as always, `first` before any correction,"
                                + " `progress` what the progress suggests, `success` 1 from the success level on and else 0.",
                KNOWN_BY, "Only what was known by then counts, as with `knownAt`: a day, or an instant with its zone.",
                WITHOUT_LATE_CHANGES_OF,
                        "A team which, with the teams below it, changed the scope of none of its goals once it was"
                                + " committed; as often as wanted.")));
    }

    private final Clock clock;
    private final Moments moments;

    RulesArgument(Clock clock, Moments moments) {
        this.clock = clock;
        this.moments = moments;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Rules.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Instant now = clock.instant();
        return new Rules(
                isSaid(request, TARGETS, "frozen"),
                isSaid(request, DROPS, "ignored"),
                isSaid(request, WEIGHTS, "equal"),
                weights(request),
                one(request, PROGRESS, ProgressCounting.values(), ProgressCounting::word, ProgressCounting.LINEAR),
                one(request, SCORE, ScoreCounting.values(), ScoreCounting::word, ScoreCounting.GIVEN),
                moments.readOrNull(KNOWN_BY, request.getParameter(KNOWN_BY), now),
                teams(request));
    }

    private static boolean isSaid(NativeWebRequest request, String parameter, String word) {
        String said = request.getParameter(parameter);
        if (said == null || said.equals(word)) {
            return said != null;
        }
        throw RequestRefusedException.unreadable("rule-unknown", parameter, "There is no such rule.", word);
    }

    private static <E> E one(NativeWebRequest request, String parameter, E[] all, Function<E, String> word, E usual) {
        String said = request.getParameter(parameter);
        if (said == null) {
            return usual;
        }
        return Arrays.stream(all)
                .filter(each -> word.apply(each).equals(said))
                .findFirst()
                .orElseThrow(() -> RequestRefusedException.unreadable(
                        "rule-unknown",
                        parameter,
                        "There is no such rule.",
                        Arrays.stream(all).map(word).collect(Collectors.joining(", "))));
    }

    private static List<String> all(NativeWebRequest request, String parameter) {
        String[] values = request.getParameterValues(parameter);
        return values == null ? List.of() : List.of(values);
    }

    private static Map<String, BigDecimal> weights(NativeWebRequest request) {
        Map<String, BigDecimal> weights = new TreeMap<>();
        for (String said : all(request, WEIGHT)) {
            int colon = said.lastIndexOf(':');
            BigDecimal weight = colon < 0 ? null : weight(said.substring(colon + 1));
            if (weight == null) {
                throw RequestRefusedException.unreadable(
                        "weight-unreadable",
                        WEIGHT,
                        "A weight is named with its key result, and above 0.",
                        "key-result:<uuid>:2.5");
            }
            weights.put(id(WEIGHT, said.substring(0, colon), text -> new KeyResultId(text).value()), weight);
        }
        return weights;
    }

    private static @Nullable BigDecimal weight(String text) {
        if (!text.matches("[0-9.]{1," + MOST_DIGITS + "}")) {
            return null;
        }
        try {
            BigDecimal weight = new BigDecimal(text);
            return weight.signum() > 0 ? weight : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Set<String> teams(NativeWebRequest request) {
        Set<String> teams = new TreeSet<>();
        for (String said : all(request, WITHOUT_LATE_CHANGES_OF)) {
            teams.add(id(WITHOUT_LATE_CHANGES_OF, said, text -> new TeamId(text).value()));
        }
        return teams;
    }

    private static String id(String parameter, String text, Function<String, String> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException e) {
            throw RequestRefusedException.unreadable("id-unreadable", parameter, String.valueOf(e.getMessage()), null);
        }
    }
}
