package io.goodhart.commands;

import io.goodhart.digest.Texts;
import io.goodhart.privacy.OwnSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says through what somebody is seen, since when, and when each was last heard of. */
final class SeenThrough {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private final Texts texts;
  private final ZoneId zone;

  SeenThrough(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  String say(List<OwnSource> sources, Instant now) {
    return texts.say(
        "usage.own.seen-through",
        sources.stream().map(source -> source(source, now)).collect(Collectors.joining(", ")));
  }

  private String source(OwnSource source, Instant now) {
    String key = source.isSilent() ? "silent" : "source";
    return texts.say(
        "usage.own.seen-through." + key,
        GeneralAnswers.quoted(source.tool()),
        DAY.format(LocalDate.ofInstant(source.first(), zone)),
        ago(Duration.between(source.last(), now)));
  }

  private String ago(Duration since) {
    if (since.toHours() < 1) {
      return texts.say("usage.own.seen-through.lately");
    }
    String length =
        since.toDays() < 1
            ? Words.count(texts, "hours", since.toHours())
            : Words.count(texts, "days", since.toDays());
    return texts.say("usage.own.seen-through.ago", length);
  }
}
