package dev.cairn.server.sample;

import java.util.List;

/** What the people of the sample bakery say. All of it is made up, and says so where it names something. */
final class SampleWords {

    static final List<String> GOALS = List.of(
            "bread is on the shelf when the shop opens",
            "guests come back within a week",
            "mornings without a queue",
            "nothing that is baked is thrown away",
            "everybody can run every oven",
            "orders from restaurants arrive in time",
            "the new rye is what people ask for",
            "Saturdays are calm");

    static final List<String> INCREASES =
            List.of("Loaves sold before noon", "Guests who come back", "Orders a week", "Rolls from our own flour");

    static final List<String> DECREASES = List.of(
            "Minutes in the queue at eight",
            "Loaves thrown away a day",
            "Orders that came late",
            "Burnt loaves a week");

    static final List<String> RANGES =
            List.of("Degrees in the proving room", "Kinds of bread on the shelf", "Hours of work in a week");

    static final List<String> MILESTONES =
            List.of("The second oven bakes", "The recipe book is complete", "The shop has been rebuilt");

    static final List<String> STEPS = List.of("planned", "tried in one shop", "done in all shops");

    static final List<String> INITIATIVES = List.of(
            "Heat the oven an hour earlier",
            "Ask guests at the counter",
            "A shelf for what is left at six",
            "Bake in two rounds",
            "Teach at the second oven");

    static final List<String> NOTES = List.of(
            "Counted at the door on the way in.",
            "The fair brought many who will not come again.",
            "Slower than we thought, the oven was out for two days.",
            "As planned.",
            "Two of us were ill.",
            "The new flour helps.");

    static final List<String> DESCRIPTIONS = List.of(
            "Whoever comes in the morning finds what they came for.",
            "We have talked about it for two quarters; now we measure it.",
            "The numbers are from the till, counted each Friday.");

    static final List<String> THEMES = List.of("guests", "waste", "people", "growth");

    static final List<String> EASING = List.of(
            "It needs the new oven, which comes next year.",
            "We counted the fair into the baseline.",
            "Half of it was out of our hands.");

    static final List<String> RAISING =
            List.of("We were there in half the time.", "The first number was guessed too low.");

    static final List<String> DROPPING =
            List.of("The restaurant closed.", "Something else is more urgent now.", "We cannot measure it.");

    static final List<String> WRONG = List.of("Entered in the wrong row.", "A week was counted twice.");

    static final List<String> OBSERVATIONS = List.of(
            "The first weeks were quiet, and everything came at the end.",
            "We checked in each Friday, and it took minutes.",
            "Nobody knew where the number came from.",
            "The target was moved when it was nearly reached.",
            "Two teams worked towards the same thing.");

    static final List<String> ACTIONS = List.of(
            "Write down where each number comes from.",
            "Fewer goals in the next quarter.",
            "Talk about what is at risk in the first week of each month.");

    private SampleWords() {}
}
