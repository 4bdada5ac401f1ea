package io.goodhart.signals.family;

import static io.goodhart.signals.week.Weeks.WEEK;
import static io.goodhart.signals.week.Weeks.near;
import static io.goodhart.signals.week.Weeks.text;

import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import io.goodhart.activity.TurnSample;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;

/**
 * A week written in one line, so that a case needs no Java: parts with {@code &} between, each of
 * words {@code name=value}. The head of {@code families.csv} says what they mean.
 */
final class GoldenWeek {
  private static final int DAY = 24 * 60;
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("prompts", "60"),
          Map.entry("days", "1"),
          Map.entry("from", "600"),
          Map.entry("every", "11"),
          Map.entry("text", "own"),
          Map.entry("session", "i/5"),
          Map.entry("requests", "1"),
          Map.entry("input", "any"),
          Map.entry("output", "any"),
          Map.entry("cached", "0"),
          Map.entry("fruit", "none"),
          Map.entry("seed", "1"));

  private final Map<String, String> words;
  private final int firstText;
  private final Random random;

  private GoldenWeek(String part, int firstText) {
    this.words = words(part, DEFAULTS);
    this.firstText = firstText;
    this.random = new Random(Long.parseLong(word("seed")));
  }

  /** The turns of a week; an empty line is a week as the defaults have it. */
  static List<TurnSample> turns(String line) {
    List<TurnSample> turns = new ArrayList<>();
    int part = 0;
    for (String one : line.split("&", -1)) {
      new GoldenWeek(one, 1_000 * part).addTo(turns);
      part++;
    }
    return turns;
  }

  /** The words of a line; a word that {@code defaults} does not know is refused. */
  static Map<String, String> words(String line, Map<String, String> defaults) {
    Map<String, String> words = new HashMap<>(defaults);
    Arrays.stream(line.split(" ", -1))
        .filter(word -> !word.isBlank())
        .forEach(
            word -> {
              String[] pair = word.split("=", 2);
              if (words.put(pair[0], pair[1]) == null) {
                throw new IllegalArgumentException("No week is written with " + word);
              }
            });
    return words;
  }

  private void addTo(List<TurnSample> turns) {
    int prompts = number("prompts");
    int index = 0;
    for (int day = 0; day < number("days"); day++) {
      double minute = number("from") + day * DAY;
      for (int i = 0; i < prompts; i++) {
        addPrompt(turns, minute, index, prompts);
        index++;
        minute += word("every").equals("people") ? pause() : Double.parseDouble(word("every"));
      }
    }
  }

  /** Real people: four minutes at the median, spread by a factor of three. */
  private double pause() {
    return Math.exp(1.4 + 1.1 * random.nextGaussian());
  }

  private void addPrompt(List<TurnSample> turns, double minute, int index, int prompts) {
    TokenUsage tokens =
        new TokenUsage(
            tokens("input", 7.5, 1.3, index), tokens("output", 5, 1, index), number("cached"), 0);
    boolean bears = word("fruit").equals("each") || (index == 0 && word("fruit").equals("first"));
    boolean answered = word("fruit").equals("answers");
    for (int request = 0; request < number("requests"); request++) {
      turns.add(
          new TurnSample(
              start(minute, request),
              Trigger.HUMAN,
              request == 0 ? fingerprint(index, prompts) : OptionalLong.empty(),
              session(index),
              tokens,
              bears && request == 0 ? 1 : 0,
              answered));
    }
  }

  /** The requests of a prompt are ten seconds apart. */
  private static Instant start(double minute, int request) {
    return WEEK.start(ZoneOffset.UTC).plusMillis((long) (minute * 60_000) + 10_000L * request);
  }

  private OptionalLong fingerprint(int index, int prompts) {
    return switch (word("text")) {
      case "own" -> OptionalLong.of(text(firstText + index));
      case "backwards" -> OptionalLong.of(text(firstText + prompts - 1 - index));
      case "copies" -> OptionalLong.of(near(text(firstText), index % 4, index));
      case "reworded" -> OptionalLong.of(near(text(firstText), 9, index));
      case "none" -> OptionalLong.empty();
      default -> throw new IllegalArgumentException("No text is " + word("text"));
    };
  }

  private OptionalLong session(int index) {
    String word = word("session");
    if (!word.startsWith("i")) {
      return OptionalLong.of(Long.parseLong(word));
    }
    int by = Integer.parseInt(word.substring(2));
    return OptionalLong.of(firstText + (word.charAt(1) == '/' ? index / by : index % by));
  }

  private long tokens(String name, double mean, double spread, int index) {
    return switch (word(name)) {
      case "any" -> (long) Math.exp(mean + spread * random.nextGaussian());
      case "growing" -> 500 + 90L * index;
      default -> number(name);
    };
  }

  private String word(String name) {
    return words.getOrDefault(name, "");
  }

  private int number(String name) {
    return Integer.parseInt(word(name));
  }
}
