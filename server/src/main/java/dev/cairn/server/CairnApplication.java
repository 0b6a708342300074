package dev.cairn.server;

import dev.cairn.server.cli.Cairn;
import dev.cairn.server.cli.Terminal;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Cairn's entry point: one jar, started as a server or as a command of the terminal. */
@SpringBootApplication
public class CairnApplication {

    private CairnApplication() {}

    /**
     * Starts what the first argument names.
     *
     * @param args the command, then its own arguments
     */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("run")) {
            SpringApplication.run(CairnApplication.class, args);
        } else {
            System.exit(Cairn.execute(Terminal.ofProcess(), args));
        }
    }
}
