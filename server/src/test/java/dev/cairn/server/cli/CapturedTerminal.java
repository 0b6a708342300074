package dev.cairn.server.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;

/** A terminal that nobody sits at: what a command writes is kept. */
public final class CapturedTerminal {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();

    public CapturedTerminal with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public int execute(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Terminal terminal =
                new Terminal(Map.copyOf(environment), new PrintWriter(out, true), new PrintWriter(err, true), false);
        return Cairn.execute(terminal, arguments);
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }
}
