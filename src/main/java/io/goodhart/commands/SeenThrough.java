package io.goodhart.commands;

import io.goodhart.digest.Texts;
import io.goodhart.privacy.OwnSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Says through what somebody is seen, and when each was last heard of. */
final class SeenThrough {
  private final Texts texts;

  SeenThrough(Texts texts) {
    this.texts = texts;
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
