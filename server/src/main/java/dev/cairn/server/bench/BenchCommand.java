package dev.cairn.server.bench;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cairn bench NAME}. */
@Command(
        name = "bench",
        description = "Measure a Cairn that is started for it and thrown away afterwards.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "NAME",
        subcommands = {
            CheckInsBench.class,
            StartBench.class,
            OverviewBench.class,
            TimeBench.class,
            PagesBench.class,
            ExportBench.class,
            RebuildBench.class,
            TrainingRun.class,
            HelpCommand.class
        })
public final class BenchCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec == null) {
            throw new IllegalStateException("Run by picocli only.");
        }
        throw new ParameterException(spec.commandLine(), "The name of a benchmark is missing.");
    }
}
