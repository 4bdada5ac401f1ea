package io.goodhart.commands;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.IngestToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody's tokens in words: what came with each, and a button that ends it. */
final class TokenList {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  /** What fits on a button behind its verb. */
  private static final int LONGEST_LABEL = 20;

  /** The most buttons in a row. */
  private static final int MOST_BUTTONS = 25;

  private final Texts texts;
  private final Clock clock;

  TokenList(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  /** The tokens. */
  Message of(List<IngestToken> tokens, ZoneId zone) {
    return tokens.isEmpty()
        ? Message.of(texts.say("connect.none"))
        : build(Message.saying(texts.say("connect.list.summary")), tokens, zone);
  }

  /** The tokens, after a sentence on what just happened. */
  Message of(List<IngestToken> tokens, ZoneId zone, String happened) {
    Message.Builder message = Message.saying(happened).section(happened);
    return tokens.isEmpty() ? message.build() : build(message, tokens, zone);
  }

  /** What to expect after the settings were pasted. */
  Message waiting() {
    return Message.saying(texts.say("connect.waiting"))
        .section(texts.say("connect.waiting"))
        .buttons(
            List.of(Message.Button.said(texts, ConnectAnswer.LIST, "", "connect.button.arrived")))
        .build();
  }

  /** A day as it is at the asker's. */
  String day(Instant instant, ZoneId zone) {
    return DAY.format(instant.atZone(zone));
  }

  private Message build(Message.Builder message, List<IngestToken> tokens, ZoneId zone) {
    message.section(
        tokens.stream().map(token -> line(token, zone)).collect(Collectors.joining("\n")));
    if (tokens.stream().anyMatch(token -> isWaited(token))) {
      message.section(texts.say("connect.nothing-yet"));
    }
    return message
        .buttons(tokens.stream().limit(MOST_BUTTONS).map(this::revoke).toList())
        .context(texts.say("connect.list.context"))
        .build();
  }

  private boolean isWaited(IngestToken token) {
    return token.lastUsed().isEmpty() && token.worksAt(clock.instant());
  }

  private String line(IngestToken token, ZoneId zone) {
    String until =
        token.worksAt(clock.instant()) ? "connect.list.token" : "connect.list.token-expired";
    return texts.say(
        until, token.name(), day(token.made(), zone), day(token.expires(), zone), seen(token));
  }

  private String seen(IngestToken token) {
    if (token.lastUsed().isEmpty()) {
      return texts.say("connect.list.nothing-yet");
    }
    if (token.tools().isEmpty()) {
      return texts.say("connect.list.nothing-of-use", ago(token.lastUsed().get()));
    }
    return token.tools().entrySet().stream()
        .sorted(Map.Entry.<String, Instant>comparingByValue(Comparator.reverseOrder()))
        .map(
            tool ->
                texts.say(
                    "connect.list.tool", AgentSettings.nameOf(tool.getKey()), ago(tool.getValue())))
        .collect(Collectors.joining(", "));
  }

  private String ago(Instant then) {
    Duration since = Duration.between(then, clock.instant());
    if (since.toMinutes() < 1) {
      return texts.say("ago.now");
    }
    if (since.toHours() < 1) {
      return texts.say("ago", Words.count(texts, "minutes", since.toMinutes()));
    }
    return since.toDays() < 2
        ? texts.say("ago", Words.count(texts, "hours", since.toHours()))
        : texts.say("ago", Words.count(texts, "days", since.toDays()));
  }

  /** A name as it fits on a button behind a verb. */
  static String shortened(String name) {
    return name.length() <= LONGEST_LABEL
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_LABEL / 2)) + "\u2026";
  }

  private Message.Button revoke(IngestToken token) {
    return new Message.Button(
        ConnectAnswer.REVOKE,
        token.hash().hex(),
        texts.say("connect.button.revoke", shortened(token.name())),
        texts.say("connect.button.revoke.spoken", token.name()));
  }
}
