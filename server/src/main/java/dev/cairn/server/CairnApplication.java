package dev.cairn.server;

import dev.cairn.server.cli.Cairn;
import dev.cairn.server.cli.Terminal;
import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.RefusalReporter;
import dev.cairn.server.start.StartRefusedException;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Cairn's entry point: one jar, started as a server or as a command of the terminal. */
@SpringBootApplication
public class CairnApplication {

    private CairnApplication() {}

    /**
     * Starts what the first argument names, or the server where there is none.
     *
     * @param args the command, then its own arguments
     */
    public static void main(String[] args) {
        if (args.length == 0) {
            run(args);
        } else if (args[0].equals("run") && !Arrays.asList(args).contains("--help")) {
            run(Arrays.copyOfRange(args, 1, args.length));
        } else {
            // What a command has to say it says itself; libraries speak up where something is wrong.
            LoggingSystem.get(CairnApplication.class.getClassLoader()).setLogLevel(null, LogLevel.WARN);
            System.exit(Cairn.execute(Terminal.ofProcess(), args));
        }
    }

    private static void run(String[] options) {
        try {
            SpringApplication.run(CairnApplication.class, options);
        } catch (RuntimeException e) {
            // It was reported, and what was open has been closed.
            StartRefusedException refused = RefusalReporter.refusal(e);
            System.exit((refused == null ? ExitCode.UNEXPECTED : refused.reason()).number());
        }
    }
}
