package io.goodhart.app.config;

import io.goodhart.app.config.YamlEntries.Entry;
import io.goodhart.commands.NearestWord;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads typed settings and collects what is wrong with them, so that everything is reported at
 * once. A bad value stands in as its default until then.
 */
final class SettingsReader {
  private final Map<String, Entry> entries;
  private final Set<String> known = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();

  SettingsReader(Map<String, Entry> entries) {
    this.entries = entries;
  }

  String text(String key, String otherwise) {
    return read(key, otherwise, Function.identity(), "a text");
  }

  /** A text of a certain form; a bad one is not repeated, for it may hold a password. */
  String text(String key, String otherwise, Pattern form, String wanted) {
    String value = text(key, otherwise);
    if (form.matcher(value).matches()) {
      return value;
    }
    Entry entry = entries.get(key);
    problems.add((entry == null ? key : entry.where() + ": " + key) + " has to be " + wanted + ".");
    return otherwise;
  }

  /** An address without a slash at its end; absent if it is empty. */
  Optional<URI> address(String key) {
    return read(
        key,
        Optional.empty(),
        value -> {
          if (value.isBlank()) {
            return Optional.empty();
          }
          URI address = URI.create(value.replaceAll("/+$", ""));
          if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new IllegalArgumentException("not an address");
          }
          return Optional.of(address);
        },
        "an http or https address such as https://goodhart.example.com");
  }

  int integer(String key, int otherwise, int least, int most) {
    return read(
        key,
        otherwise,
        value -> {
          int number = Integer.parseInt(value);
          if (number < least || number > most) {
            throw new IllegalArgumentException("out of range");
          }
          return number;
        },
        "a whole number from " + least + " to " + most);
  }

  ZoneId zone(String key, ZoneId otherwise) {
    return read(key, otherwise, ZoneId::of, "a time zone such as Europe/Berlin");
  }

  LocalTime time(String key, LocalTime otherwise) {
    return read(key, otherwise, LocalTime::parse, "a time such as \"09:00\"");
  }

  /** A time that is not before another one; that one if it is empty. */
  LocalTime timeFrom(String key, LocalTime earliest) {
    return read(
        key,
        earliest,
        value -> {
          LocalTime time = value.isBlank() ? earliest : LocalTime.parse(value);
          if (time.isBefore(earliest)) {
            throw new IllegalArgumentException("too early");
          }
          return time;
        },
        "empty or a time from " + earliest + " on");
  }

  /** YAML reads the words of its own accord, so a file may say true and false as well. */
  boolean onOrOff(String key, boolean otherwise) {
    Map<String, Boolean> words = Map.of("on", true, "true", true, "off", false, "false", false);
    return read(
        key,
        otherwise,
        value -> {
          Boolean word = words.get(value);
          if (word == null) {
            throw new IllegalArgumentException("neither");
          }
          return word;
        },
        "on or off");
  }

  <T> T choice(String key, T otherwise, Map<String, T> choices) {
    return read(
        key,
        otherwise,
        value -> {
          T chosen = choices.get(value);
          if (chosen == null) {
            throw new IllegalArgumentException("no such choice");
          }
          return chosen;
        },
        "one of " + String.join(", ", choices.keySet()));
  }

  /** Every entry below a key, with names that people chose. */
  Map<String, String> table(String key) {
    Map<String, String> table = new LinkedHashMap<>();
    String prefix = key + ".";
    known.add(key);
    entries.forEach(
        (path, entry) -> {
          if (path.startsWith(prefix)) {
            known.add(path);
            table.put(path.substring(prefix.length()), entry.value());
          }
        });
    return table;
  }

  /** Every entry below a key, read. */
  <T> Map<String, T> table(String key, Function<String, T> parser, String wanted) {
    Map<String, T> table = new LinkedHashMap<>();
    String prefix = key + ".";
    table(key)
        .keySet()
        .forEach(
            name ->
                read(
                        prefix + name,
                        Optional.<T>empty(),
                        value -> Optional.of(parser.apply(value)),
                        wanted)
                    .ifPresent(one -> table.put(name, one)));
    return table;
  }

  /** What is wrong with an entry of a table, by what has to stand there. */
  void refuse(String key, String wanted) {
    Entry entry = entries.get(key);
    if (entry != null) {
      problems.add(
          entry.where() + ": " + key + " has to be " + wanted + ", not \"" + entry.value() + "\".");
    }
  }

  /** A day; absent if it is empty. */
  Optional<LocalDate> day(String key) {
    return read(
        key,
        Optional.empty(),
        value -> value.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(value)),
        "empty or a day such as 2026-06-01");
  }

  /** Names every key that was asked for. */
  Set<String> known() {
    return Set.copyOf(known);
  }

  /**
   * Ends the reading.
   *
   * @throws ConfigException if a value was bad or a key was never asked for
   */
  void finish() {
    NearestWord nearest = new NearestWord(known);
    entries.forEach(
        (key, entry) -> {
          if (!known.contains(key)) {
            String hint = nearest.to(key).map(near -> "; did you mean " + near + "?").orElse(".");
            problems.add(entry.where() + ": there is no setting " + key + hint);
          }
        });
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
  }

  private <T> T read(String key, T otherwise, Function<String, T> parser, String wanted) {
    known.add(key);
    Entry entry = entries.get(key);
    if (entry == null) {
      return otherwise;
    }
    try {
      return parser.apply(entry.value());
    } catch (IllegalArgumentException | DateTimeException e) {
      problems.add(
          entry.where() + ": " + key + " has to be " + wanted + ", not \"" + entry.value() + "\".");
      return otherwise;
    }
  }
}
