package dev.cairn.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.command.cycle.CloseCycle;
import dev.cairn.command.cycle.CycleCommand;
import dev.cairn.command.cycle.ReopenCycle;
import dev.cairn.command.objective.AddInitiative;
import dev.cairn.command.objective.CloseObjective;
import dev.cairn.command.objective.CorrectScore;
import dev.cairn.command.objective.DeclineObjective;
import dev.cairn.command.objective.DropObjective;
import dev.cairn.command.objective.NameReviewer;
import dev.cairn.command.objective.ObjectiveCommand;
import dev.cairn.command.objective.ProposeObjective;
import dev.cairn.command.objective.Score;
import dev.cairn.command.objective.ScoreKeyResult;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.ScoreCorrected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing in a closed cycle changes, whatever is asked of a goal in whatever stage, but a score that was wrong. */
class ClosedCycleTest {

    private static final int SEEDS = 60;

    private static final List<Consumer<Sample>> STAGES = List.of(
            sample -> {},
            sample -> sample.when(new ProposeObjective(Sample.GOAL, sample.live())),
            sample -> {
                sample.when(new ProposeObjective(Sample.GOAL, sample.live()));
                sample.when(new DeclineObjective(Sample.GOAL, sample.live()));
            },
            Sample::publish,
            sample -> {
                sample.publish();
                sample.when(new CloseObjective(Sample.GOAL, sample.live()));
            },
            sample -> {
                sample.publish();
                sample.when(new DropObjective(Sample.GOAL, sample.live()));
            });

    private static Sample closed(Consumer<Sample> stage, boolean scored) {
        Sample sample = Sample.draft();
        sample.when(new AddInitiative(
                Sample.GOAL, InitiativeId.fromKey("work 0"), null, new Wording("Work"), null, sample.live()));
        sample.when(new NameReviewer(Sample.GOAL, Sample.REVIEWER, sample.live()));
        stage.accept(sample);
        sample.onDay(40);
        if (scored) {
            sample.when(new ScoreKeyResult(
                    Sample.GOAL, Sample.KEY_RESULT, new Score(Sample.decimal("0.9")), sample.live()));
        }
        return sample.onDay(95).closeCycle();
    }

    private static Set<Class<?>> records(Class<?> family) {
        Class<?>[] members = family.getPermittedSubclasses();
        return members == null
                ? Set.of(family)
                : Arrays.stream(members)
                        .flatMap(member -> records(member).stream())
                        .collect(Collectors.toSet());
    }

    private static List<Command> commands(Sample sample) {
        List<Command> commands = new ArrayList<>();
        for (int kind = 0; kind < AnyCommand.KINDS; kind++) {
            for (long seed = 0; seed < SEEDS; seed++) {
                commands.add(AnyCommand.of(kind, seed, sample.now()));
            }
        }
        return commands;
    }

    private static List<DomainEvent> ask(Sample sample, Command command) {
        try {
            return sample.when(command);
        } catch (RuleBroken refusal) {
            return List.of();
        }
    }

    @Test
    void noCommandChangesAGoalButTheCorrectionOfAScore() {
        Set<Class<?>> asked = new HashSet<>();
        for (Consumer<Sample> stage : STAGES) {
            Sample sample = closed(stage, false);
            for (Command command : commands(sample)) {
                if (command instanceof ObjectiveCommand) {
                    asked.add(command.getClass());
                    assertThat(ask(sample, command)).as("%s", command).isEmpty();
                }
            }
        }

        assertThat(asked).containsExactlyInAnyOrderElementsOf(records(ObjectiveCommand.class));
    }

    @Test
    void aScoreIsCorrected() {
        Sample sample = closed(Sample::publish, true);

        assertThat(sample.when(new CorrectScore(
                        Sample.GOAL,
                        Sample.KEY_RESULT,
                        new Score(Sample.decimal("0.8")),
                        sample.because("wrong-data", "Miscounted."))))
                .singleElement()
                .isInstanceOf(ScoreCorrected.class);
        assertThat(commands(sample).stream()
                        .filter(ObjectiveCommand.class::isInstance)
                        .flatMap(command -> ask(sample, command).stream())
                        .filter(event -> !(event instanceof ScoreCorrected)))
                .isEmpty();
    }

    @Test
    void theCycleItselfIsOnlyReopened() {
        Sample sample = closed(Sample::publish, true);

        assertThat(Stream.of(commands(sample))
                        .flatMap(List::stream)
                        .filter(command -> command instanceof CycleCommand of
                                && of.cycleId().equals(Sample.CYCLE)
                                && !(command instanceof ReopenCycle || command instanceof CloseCycle))
                        .flatMap(command -> ask(sample, command).stream()))
                .isEmpty();
        assertThat(sample.when(new ReopenCycle(Sample.CYCLE, sample.because("other", "Closed too early."))))
                .hasSize(1);
        assertThat(sample.when(new ScoreKeyResult(
                        Sample.GOAL, Sample.KEY_RESULT, new Score(Sample.decimal("0.9")), sample.live())))
                .isEmpty();
    }
}
