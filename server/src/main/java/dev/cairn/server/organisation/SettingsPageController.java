package dev.cairn.server.organisation;

import dev.cairn.command.organisation.ChangeSettings;
import dev.cairn.events.organisation.OrganisationId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.FindSettings;
import dev.cairn.query.directory.SettingsInForce;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Numerals;
import dev.cairn.server.form.Option;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.form.Typed;
import dev.cairn.server.organisation.SettingsPage.Fact;
import dev.cairn.server.organisation.SettingsPage.Field;
import dev.cairn.server.organisation.SettingsPage.Group;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.ReasonAndNote;
import dev.cairn.server.web.Revisions;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of what the organisation works by. */
@Page
class SettingsPageController {

    private static final String PATH = "/settings";
    private static final String FORM = "settings";

    private final Questions questions;
    private final Revisions revisions;
    private final Commands commands;
    private final Submissions submissions;
    private final Frames frames;
    private final Wording wording;

    SettingsPageController(
            Questions questions,
            Revisions revisions,
            Commands commands,
            Submissions submissions,
            Frames frames,
            Wording wording) {
        this.questions = questions;
        this.revisions = revisions;
        this.commands = commands;
        this.submissions = submissions;
        this.frames = frames;
        this.wording = wording;
    }

    @GetMapping(PATH)
    String settings(Visit visit) {
        return show(null, visit);
    }

    @PostMapping(PATH)
    ModelAndView change(Sent sent) {
        Typed typed = sent.typed();
        Visit visit = sent.visit();
        return submissions.take(
                sent,
                FORM,
                () -> shown(find(visit.viewpoint()), visit.locale()),
                who -> {
                    commands.send(
                            new ChangeSettings(
                                    SettingsFields.read(typed),
                                    who.occasion(new ReasonAndNote(null, typed.text("note")))),
                            who);
                    return PATH;
                },
                form -> show(form, visit));
    }

    private SettingsInForce find(Viewpoint viewpoint) {
        return questions.ask(new FindSettings(viewpoint), SettingsInForce.class);
    }

    private Shown shown(SettingsInForce settings, Locale locale) {
        return new Shown(
                SettingsFields.of(settings.settings(), new Numerals(locale)),
                revisions.of(OrganisationId.MAIN, settings.basis()).orElse(null));
    }

    private String show(@Nullable Form refused, Visit visit) {
        Frame frame = frames.show(visit);
        Words words = wording.of(visit);
        Locale locale = visit.locale();
        SettingsInForce settings = find(visit.viewpoint());
        boolean changeable = !frame.past() && visit.me().standing().grants().runsProgramme();
        visit.model()
                .addAttribute(
                        "page",
                        new SettingsPage(
                                facts(settings, locale, words),
                                changeable ? Form.of(FORM, shown(settings, locale), refused) : null,
                                SettingsFields.GROUPS.entrySet().stream()
                                        .map(group -> new Group(
                                                words.text(group.getKey()),
                                                group.getValue().stream()
                                                        .map(field -> field(field, words))
                                                        .toList()))
                                        .toList(),
                                days(locale),
                                settings.basis().position()));
        return "settings";
    }

    private static Field field(String field, Words words) {
        String name = "settings." + field;
        String hint = words.word(name, "hint");
        return new Field(field, words.text(name), hint.equals("hint") ? null : hint);
    }

    private static List<Option> days(Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Option(day.name(), day.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                .toList();
    }

    private static List<Fact> facts(SettingsInForce settings, Locale locale, Words words) {
        Map<String, String> values = SettingsFields.of(settings.settings(), new Numerals(locale));
        String week = days(locale).stream()
                .filter(day -> "true".equals(values.get("workingWeek." + day.value())))
                .map(Option::text)
                .collect(Collectors.joining(", "));
        return Stream.concat(
                        SettingsFields.GROUPS.values().stream()
                                .flatMap(List::stream)
                                .map(field ->
                                        new Fact(words.text("settings." + field), values.getOrDefault(field, ""))),
                        Stream.of(new Fact(words.text("settings.workingWeek"), week)))
                .toList();
    }
}
