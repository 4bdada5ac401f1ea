package io.goodhart.commands;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.util.List;

/** Puts together what somebody sees on their Home: one part below the other. */
public final class Home {
  private final List<HomePart> parts;
  private final Texts texts;

  /** Shows these parts, from the top. */
  public Home(List<HomePart> parts, Texts texts) {
    this.parts = List.copyOf(parts);
    this.texts = texts;
  }

  /** Everything on their Home. */
  public Message of(Asker asker) {
    Message.Builder home = Message.saying(texts.say("home.summary"));
    for (HomePart part : parts) {
      part.of(asker).ifPresent(shown -> shown.parts().forEach(home::part));
    }
    return home.context(texts.say("home.context")).build();
  }
}
