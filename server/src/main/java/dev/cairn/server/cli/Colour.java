package dev.cairn.server.cli;

/** Colours of a terminal. None of them says anything that the text beside it does not say. */
enum Colour {
    GREEN("32"),
    YELLOW("33"),
    RED("31"),
    FAINT("2"),
    BOLD("1");

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    /** The text in this colour, where the terminal shows colours. */
    String of(String text, Terminal terminal) {
        return terminal.coloured() && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** The text without any colours. */
    static String without(String text) {
        return text.indexOf('\u001b') < 0 ? text : text.replaceAll("\u001b\\[[0-9;]*m", "");
    }
}
