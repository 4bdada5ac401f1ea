package io.goodhart.commands;

import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Question;
import io.goodhart.digest.DigestSchedule;
import io.goodhart.digest.Message;
import io.goodhart.digest.ScheduleChange;
import io.goodhart.digest.TeamTimetable;
import io.goodhart.digest.Texts;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks by a form when and where a team's digest is posted, and reads what was filled in. */
final class DigestScheduleForm {
  static final String NAME = "digest-schedule";

  private static final String STATE = "state";
  private static final String DAY = "day";
  private static final String FROM = "from";
  private static final String UNTIL = "until";
  private static final String ZONE = "zone";
  private static final String CHANNEL = "channel";
  private static final String ON = "on";
  private static final String OFF = "off";
  private static final int LONGEST_ZONE = 60;

  /** A channel may also be known by its name alone; the surface can show only an id. */
  private static final Pattern CHANNEL_ID = Pattern.compile("[CG][A-Z0-9]{2,}");

  private final Texts texts;

  DigestScheduleForm(Texts texts) {
    this.texts = texts;
  }

  /** The schedule as it is, to be changed. */
  Form of(TeamTimetable team) {
    DigestSchedule now = team.schedule();
    String name = team.team().name();
    return Form.named(
            NAME,
            Long.toString(team.team().id().value()),
            new Form.Frame(label("title"), label("submit"), label("close")))
        .say(new Message.Part.Section(texts.say("digest.form.about", name)))
        .ask(
            new Question.OneOf(
                STATE,
                label(STATE),
                "",
                List.of(
                    new Question.Choice(ON, label("on")), new Question.Choice(OFF, label("off"))),
                Optional.of(now.on() ? ON : OFF)))
        .ask(new Question.OneOf(DAY, label(DAY), "", days(), Optional.of(now.day().name())))
        .ask(new Question.Time(FROM, label(FROM), "", now.from()))
        .ask(new Question.Time(UNTIL, label(UNTIL), label("until.hint"), now.until()))
        .ask(
            Question.Text.known(
                ZONE, label(ZONE), label("zone.hint"), LONGEST_ZONE, now.zone().getId()))
        .ask(
            new Question.Channel(
                CHANNEL,
                label(CHANNEL),
                label("channel.hint"),
                team.channel().filter(CHANNEL_ID.asMatchPredicate())))
        .build();
  }

  /** What is wrong with what was filled in, by question; empty if nothing is. */
  Map<String, String> mistakes(Filled filled) {
    Map<String, String> mistakes = new LinkedHashMap<>();
    Optional<LocalTime> from = time(filled, FROM);
    Optional<LocalTime> until = time(filled, UNTIL);
    if (day(filled).isEmpty()) {
      mistakes.put(DAY, label("day.wrong"));
    }
    if (from.isEmpty()) {
      mistakes.put(FROM, label("time.wrong"));
    }
    if (until.isEmpty()) {
      mistakes.put(UNTIL, label("time.wrong"));
    } else if (from.filter(until.get()::isBefore).isPresent()) {
      mistakes.put(UNTIL, label("until.wrong"));
    }
    if (ScheduleChange.zoneNamed(filled.answer(ZONE).strip()).isEmpty()) {
      mistakes.put(ZONE, label("zone.wrong"));
    }
    return mistakes;
  }

  /** What is to be different; a channel that was left empty stays as it is. */
  ScheduleChange change(Filled filled) {
    Optional<ScheduleChange.Window> window =
        time(filled, FROM)
            .flatMap(
                from -> time(filled, UNTIL).map(until -> new ScheduleChange.Window(from, until)));
    Optional<ZoneId> zone = ScheduleChange.zoneNamed(filled.answer(ZONE).strip());
    return new ScheduleChange(
        Optional.of(!filled.answer(STATE).equals(OFF)),
        day(filled),
        window,
        zone,
        Optional.of(filled.answer(CHANNEL)).filter(CHANNEL_ID.asMatchPredicate()));
  }

  private static Optional<DayOfWeek> day(Filled filled) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().equals(filled.answer(DAY)))
        .findFirst();
  }

  private static Optional<LocalTime> time(Filled filled, String question) {
    try {
      return Optional.of(LocalTime.parse(filled.answer(question)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<Question.Choice> days() {
    return Arrays.stream(DayOfWeek.values())
        .map(
            day ->
                new Question.Choice(day.name(), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
        .toList();
  }

  private String label(String word) {
    return texts.say("digest.form." + word);
  }
}
