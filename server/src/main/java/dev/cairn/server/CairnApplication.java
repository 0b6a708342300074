package dev.cairn.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Cairn's entry point: one jar, started as a server or as a command of the terminal. */
@SpringBootApplication
public class CairnApplication {

    private static final String USAGE = """
            Usage: cairn COMMAND

              run     start Cairn on this machine
              help    show this text
            """;

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
            System.out.print(USAGE);
        }
    }
}
