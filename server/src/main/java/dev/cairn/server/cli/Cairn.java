package dev.cairn.server.cli;

import dev.cairn.server.bench.BenchCommand;
import dev.cairn.server.exports.ExportCommand;
import dev.cairn.server.imports.ImportCommand;
import dev.cairn.server.restore.RestoreCommand;
import dev.cairn.server.sample.GenerateCommand;
import dev.cairn.server.verification.VerifyCommand;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line, {@code cairn COMMAND}. A command is a {@link Callable} or {@link Runnable} with picocli's annotations and
 * a constructor that takes the {@link Terminal}; it throws {@link CommandFailure} where it cannot be done.
 */
@Command(
        name = "cairn",
        description = "Cairn, an OKR tracker that never forgets.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            StatusCommand.class,
            ShowCommand.class,
            AuditCommand.class,
            CompareCommand.class,
            ReplayCommand.class,
            WhatIfCommand.class,
            QuartersCommand.class,
            RetrospectiveCommand.class,
            ScoresCommand.class,
            CloseCommand.class,
            CarryCommand.class,
            LineageCommand.class,
            LinkCommand.class,
            ReportsCommand.class,
            ReportCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            PeopleCommand.class,
            TokenCommand.class,
            WhoamiCommand.class,
            RebuildCommand.class,
            GenerateCommand.class,
            BenchCommand.class,
            HelpCommand.class
        })
public final class Cairn implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    private Cairn() {}

    /**
     * Does what the arguments say.
     *
     * @return how the process is to end, as {@link ExitCode} documents
     */
    public static int execute(Terminal terminal, String... arguments) {
        return commandLine(terminal).execute(arguments);
    }

    static CommandLine commandLine(Terminal terminal) {
        CommandLine line = new CommandLine(new Cairn(), new WithTerminal(terminal));
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setUsageHelpWidth(Math.clamp(terminal.width(), 55, 120));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((exception, command, result) -> failed(exception, terminal));
        line.setParameterExceptionHandler((exception, arguments) -> misused(exception, terminal));
        return line;
    }

    @Override
    public void run() {
        if (spec == null) {
            throw new IllegalStateException("Run by picocli only.");
        }
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    private static int failed(Exception exception, Terminal terminal) {
        if (exception instanceof CommandFailure failure) {
            terminal.err().println("cairn: " + failure.getMessage());
            return failure.exitCode().number();
        }
        terminal.err().println("cairn: failed, and it is Cairn's fault: " + exception);
        exception.printStackTrace(terminal.err());
        return ExitCode.BROKEN.number();
    }

    private static int misused(ParameterException exception, Terminal terminal) {
        String name = exception.getCommandLine().getCommandSpec().qualifiedName();
        terminal.err().println("cairn: " + exception.getMessage() + " See `" + name + " --help`.");
        return ExitCode.USAGE.number();
    }

    private record WithTerminal(Terminal terminal) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
