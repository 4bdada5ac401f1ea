package io.goodhart.commands;

import io.goodhart.digest.Texts;
import io.goodhart.privacy.Field;
import io.goodhart.privacy.Purpose;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts into words what is opened of somebody's data, what for and when. */
final class LookWords {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm z", Locale.ENGLISH);

  private final Texts texts;

  LookWords(Texts texts) {
    this.texts = texts;
  }

  /** An instant as the clock of the zone shows it. */
  static String moment(Instant at, ZoneId zone) {
    return MOMENT.format(at.atZone(zone));
  }

  /** The fields, such as {@code active days, use and outcomes}. */
  String fields(List<Field> fields) {
    List<String> names =
        fields.stream().map(field -> texts.say("look.field." + field.code())).toList();
    if (names.isEmpty()) {
      return texts.say("look.field.unknown");
    }
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : texts.say("list.and", String.join(", ", names.subList(0, last)), names.get(last));
  }

  /** The purpose with the reader's own words, if these are still there. */
  String why(Optional<Purpose> purpose, Optional<String> sentence) {
    String name =
        purpose
            .map(one -> texts.say("look.purpose." + one.code()))
            .orElseGet(() -> texts.say("look.purpose.unknown"));
    return sentence
        .map(words -> texts.say("look.why", name, words))
        .orElseGet(() -> texts.say("look.why.erased", name));
  }

  /** All purposes as they are typed, each with what it means. */
  String purposes() {
    return String.join(
        ", ",
        Arrays.stream(Purpose.values())
            .map(
                one ->
                    texts.say("look.purpose", one.code(), texts.say("look.purpose." + one.code())))
            .toList());
  }
}
