package io.goodhart.commands;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.privacy.OwnLeave;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes somebody out of the count while they are away, and back in; no reason is asked.
 *
 * <p>Their button is pressed through the same answer.
 */
public final class AwayAnswer implements Presses {
  /** The button that takes an absence back; its value is the span of days. */
  public static final String UNDO = "undo-away";

  /** How long an absence can be that somebody enters. */
  static final int LONGEST_DAYS = 366;

  private static final int MOST_SHOWN = 5;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

  private final RosterStore roster;
  private final OwnLeave leave;
  private final Texts texts;
  private final Clock clock;

  /** Answers from these stores. */
  public AwayAnswer(RosterStore roster, OwnLeave leave, Texts texts, Clock clock) {
    this.roster = roster;
    this.leave = leave;
    this.texts = texts;
    this.clock = clock;
  }

  Message answer(Command.Away away, Asker asker) {
    Optional<MemberId> member = roster.memberOf(asker.identity());
    if (member.isEmpty()) {
      return Message.of(texts.say("usage.own.not-on-a-roster"));
    }
    String[] said = away.said().strip().split("\\s+", 2);
    String rest = said.length > 1 ? said[1] : "";
    if (said[0].isEmpty()) {
      return status(member.get(), asker);
    }
    if (said[0].toLowerCase(Locale.ROOT).equals("undo")) {
      return undo(member.get(), rest, asker);
    }
    return span(away.said())
        .map(days -> add(member.get(), days, asker))
        .orElseGet(() -> unreadable(away.said()));
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    if (!press.action().equals(UNDO)) {
      return Optional.empty();
    }
    return Optional.of(
        roster
            .memberOf(asker.identity())
            .map(member -> undo(member, press.value(), asker))
            .orElseGet(() -> Message.of(texts.say("usage.own.not-on-a-roster"))));
  }

  private Message add(MemberId member, DateSpan days, Asker asker) {
    leave.add(member, days);
    return about("usage.away.added", List.of(days), asker);
  }

  private Message status(MemberId member, Asker asker) {
    List<DateSpan> coming = leave.from(member, today(asker)).value();
    return coming.isEmpty()
        ? Message.of(texts.say("usage.away.none"))
        : about("usage.away.status", coming, asker);
  }

  /** Without dates, the one absence that is not over is meant. */
  private Message undo(MemberId member, String said, Asker asker) {
    Optional<DateSpan> days = span(said);
    if (days.isEmpty() && !said.isBlank()) {
      return unreadable(said);
    }
    if (days.isEmpty()) {
      List<DateSpan> coming = leave.from(member, today(asker)).value();
      if (coming.size() != 1) {
        return status(member, asker);
      }
      days = Optional.of(coming.get(0));
    }
    boolean was = leave.remove(member, days.get());
    return Message.of(
        texts.say(was ? "usage.away.undone" : "usage.away.was-not", inWords(days.get(), asker)));
  }

  private Message about(String key, List<DateSpan> spans, Asker asker) {
    List<DateSpan> shown = spans.stream().limit(MOST_SHOWN).toList();
    List<String> words = shown.stream().map(days -> inWords(days, asker)).toList();
    String said = texts.say(key, String.join("; ", words));
    return Message.saying(said)
        .section(said)
        .buttons(shown.stream().map(days -> undoButton(days, asker, shown.size() > 1)).toList())
        .context(texts.say("usage.away.context"))
        .build();
  }

  private Message.Button undoButton(DateSpan days, Asker asker, boolean ofMany) {
    String words = inWords(days, asker);
    String label =
        ofMany
            ? texts.say("usage.away.undo.one", days.from().format(DAY))
            : texts.say("usage.away.undo");
    return new Message.Button(
        UNDO, written(days), label, texts.say("usage.away.undo.spoken", words));
  }

  private Message unreadable(String said) {
    String quoted = GeneralAnswers.quoted(said);
    LocalDate example = LocalDate.of(2026, 11, 30);
    return Message.of(
        texts.say(
            "usage.away.bad-dates", quoted, example.toString(), example.plusDays(4).toString()));
  }

  /** One day, or two of which the second is not before the first; empty for anything else. */
  private static Optional<DateSpan> span(String said) {
    List<String> words =
        List.of(said.strip().toLowerCase(Locale.ROOT).split("\\s+(?:to\\s+|-\\s+)?|/", -1));
    if (words.size() > 2) {
      return Optional.empty();
    }
    try {
      LocalDate from = LocalDate.parse(words.get(0));
      LocalDate to = LocalDate.parse(words.get(words.size() - 1));
      return to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))
          ? Optional.empty()
          : Optional.of(DateSpan.of(from, to));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String written(DateSpan days) {
    return days.from() + " " + days.to().orElse(days.from());
  }

  private String inWords(DateSpan days, Asker asker) {
    String from = day(days.from(), asker);
    if (days.to().isEmpty()) {
      return texts.say("usage.away.from", from);
    }
    return days.to().get().equals(days.from())
        ? texts.say("usage.away.on", from)
        : texts.say("usage.away.from-to", from, day(days.to().get(), asker));
  }

  private String day(LocalDate day, Asker asker) {
    return day.format(day.getYear() == today(asker).getYear() ? DAY : DAY_AND_YEAR);
  }

  private LocalDate today(Asker asker) {
    return LocalDate.ofInstant(clock.instant(), asker.zone());
  }
}
