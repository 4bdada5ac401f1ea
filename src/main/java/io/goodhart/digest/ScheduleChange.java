package io.goodhart.digest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to be different about a schedule, as people write it: {@code sundays 02:30
 * Europe/Berlin}, {@code 09:00-11:00}, {@code #payments}, {@code off}.
 *
 * @param on whether it is turned on or off
 * @param day another day
 * @param window other times
 * @param zone another zone
 * @param channel another channel
 */
public record ScheduleChange(
    Optional<Boolean> on,
    Optional<DayOfWeek> day,
    Optional<Window> window,
    Optional<ZoneId> zone,
    Optional<String> channel) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
  private static final Pattern WINDOW =
      Pattern.compile("(\\d{1,2}:\\d{2})(?:[-\u2013](\\d{1,2}:\\d{2}))?");
  private static final Pattern CHANNEL = Pattern.compile("<#([A-Z0-9]+)(?:\\|[^>]*)?>");
  private static final Pattern CHANNEL_NAME = Pattern.compile("#[\\p{L}\\p{N}_-]{1,80}");
  private static final Pattern CHANNEL_ID = Pattern.compile("[CG][A-Z0-9]{2,}");

  /** A change that turns the digest on or off. */
  public static ScheduleChange turned(boolean on) {
    return new ScheduleChange(
        Optional.of(on), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Reads words in any order; those that only join others are passed over.
   *
   * @throws IllegalArgumentException naming the first word that says nothing about a schedule, or
   *     if there is none that does
   */
  public static ScheduleChange parse(String text) {
    ScheduleChange change = nothing();
    for (String word : text.strip().split("\\s+", -1)) {
      change = change.with(word);
    }
    if (change.equals(nothing())) {
      throw new IllegalArgumentException("There is nothing about a schedule in \"" + text + "\"");
    }
    return change;
  }

  /** The schedule with this change made; to name a time or a channel does not turn it on. */
  public DigestSchedule applyTo(DigestSchedule before) {
    return new DigestSchedule(
        on.orElse(before.on()),
        day.orElse(before.day()),
        window.map(Window::from).orElse(before.from()),
        window.map(Window::until).orElse(before.until()),
        zone.orElse(before.zone()),
        channel.or(before::channel));
  }

  private static ScheduleChange nothing() {
    return new ScheduleChange(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private ScheduleChange with(String said) {
    String word = said.replaceAll(",$", "");
    String lower = word.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "", "at", "in", "every", "between", "and", "to" -> this;
      case "on" -> new ScheduleChange(Optional.of(true), day, window, zone, channel);
      case "off" -> new ScheduleChange(Optional.of(false), day, window, zone, channel);
      default -> withDay(word, lower);
    };
  }

  private ScheduleChange withDay(String word, String lower) {
    for (DayOfWeek one : DayOfWeek.values()) {
      String name = one.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      if (lower.equals(name) || lower.equals(name + "s") || lower.equals(name.substring(0, 3))) {
        return new ScheduleChange(on, Optional.of(one), window, zone, channel);
      }
    }
    Matcher times = WINDOW.matcher(word);
    return times.matches()
        ? new ScheduleChange(on, day, Optional.of(joined(Window.of(times))), zone, channel)
        : withPlace(word);
  }

  /** Two times in two words are the ends of one window. */
  private Window joined(Window said) {
    return window
        .filter(first -> first.from().equals(first.until()))
        .map(first -> new Window(first.from(), said.until()))
        .orElse(said);
  }

  private ScheduleChange withPlace(String word) {
    Matcher linked = CHANNEL.matcher(word);
    if (linked.matches()) {
      return new ScheduleChange(on, day, window, zone, Optional.of(linked.group(1)));
    }
    if (CHANNEL_NAME.matcher(word).matches() || CHANNEL_ID.matcher(word).matches()) {
      return new ScheduleChange(on, day, window, zone, Optional.of(word));
    }
    return new ScheduleChange(on, day, window, Optional.of(zone(word)), channel);
  }

  /** The zone of that name; zones have names, so that their clocks change with the place's. */
  public static Optional<ZoneId> zoneNamed(String word) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(known -> known.equalsIgnoreCase(word))
        .findFirst()
        .map(ZoneId::of);
  }

  private static ZoneId zone(String word) {
    return zoneNamed(word)
        .orElseThrow(() -> new IllegalArgumentException("\"" + word + "\" is no zone"));
  }

  /**
   * Two times of one day.
   *
   * @param from the first
   * @param until the last
   */
  public record Window(LocalTime from, LocalTime until) {
    /** Refuses a window that ends before it begins. */
    public Window {
      if (until.isBefore(from)) {
        throw new IllegalArgumentException("The times " + from + " and " + until + " are reversed");
      }
    }

    private static Window of(Matcher times) {
      try {
        LocalTime from = LocalTime.parse(times.group(1), TIME);
        return new Window(
            from, times.group(2) == null ? from : LocalTime.parse(times.group(2), TIME));
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("\"" + times.group() + "\" is no time", e);
      }
    }
  }
}
