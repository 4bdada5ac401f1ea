package io.goodhart.commands.gate;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.digest.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts what agents do into words. It never names a target, which may be a person's address. */
final class GateWords {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm z", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private final Texts texts;

  GateWords(Texts texts) {
    this.texts = texts;
  }

  /** A kind of action, such as {@code deploy}. */
  String kind(ActionClass kind) {
    return texts.say("agents.does." + kind.code());
  }

  /** An action without its target, such as {@code deploy (production)}. */
  String action(Action action) {
    return action(action.kind(), action.environment());
  }

  String action(ActionClass kind, String environment) {
    return environment.isEmpty()
        ? kind(kind)
        : texts.say("agents.does.in", kind(kind), Said.plain(environment));
  }

  /** The kinds of which this holds, with commas; empty if of none. */
  <T> String kinds(Map<ActionClass, T> all, T wanted) {
    List<String> names =
        Arrays.stream(ActionClass.values())
            .filter(kind -> wanted.equals(all.get(kind)))
            .map(this::kind)
            .toList();
    return names.stream().collect(Collectors.joining(", "));
  }

  /** A time of day with its zone. */
  static String clock(Instant at, ZoneId zone) {
    return CLOCK.format(at.atZone(zone));
  }

  /** A day and a time of day with its zone. */
  static String moment(Instant at, ZoneId zone) {
    return day(at, zone) + ", " + clock(at, zone);
  }

  /** A day, such as {@code Wed 25 Nov}. */
  static String day(Instant at, ZoneId zone) {
    return DAY.format(at.atZone(zone));
  }
}
