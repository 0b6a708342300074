package dev.cairn.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Stands for {@code cairn run} in the help. What is run is the server, which is started before this command line is looked
 * at and reads its own settings.
 */
@Command(
        name = "run",
        description = "Start Cairn on this machine.",
        footer = {
            "",
            "Settings are environment variables such as CAIRN_HOME (the data directory)",
            "and CAIRN_PORT (8080 where nothing is said); docs/operations.md lists them."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Runnable {

    @Option(names = "--demo", description = "With a sample organisation; only on a Cairn that is empty.")
    private boolean demo;

    @Override
    public void run() {
        throw new CommandFailure(
                ExitCode.USAGE, "Say `cairn run" + (demo ? " --demo" : "") + "`, with `run` as the first word.");
    }
}
