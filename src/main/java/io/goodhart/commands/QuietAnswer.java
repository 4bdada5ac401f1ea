package io.goodhart.commands;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.privacy.OwnQuiet;
import java.util.Locale;

/** Lets somebody have fewer direct messages; those that they must not miss still come. */
public final class QuietAnswer implements WordAnswer {
  private final OwnQuiet quiet;
  private final Texts texts;

  /** Keeps their wish there. */
  public QuietAnswer(OwnQuiet quiet, Texts texts) {
    this.quiet = quiet;
    this.texts = texts;
  }

  @Override
  public Message answer(String rest, Asker asker) {
    return switch (rest.strip().toLowerCase(Locale.ROOT)) {
      case "on" -> set(asker, true);
      case "off" -> set(asker, false);
      case "", "status" ->
          Message.of(texts.say(quiet.isOn(asker.identity()) ? "quiet.is-on" : "quiet.is-off"));
      default -> Message.of(texts.say("quiet.how"));
    };
  }

  private Message set(Asker asker, boolean on) {
    quiet.set(asker.identity(), on);
    return Message.of(texts.say(on ? "quiet.on" : "quiet.off"));
  }
}
