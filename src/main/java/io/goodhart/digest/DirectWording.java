package io.goodhart.digest;

import java.util.List;

/** Puts direct messages into words. None holds a figure: anybody may look over a shoulder. */
public final class DirectWording {
  /** The button that shows who opened data about the presser. */
  public static final String SEE_WHO = "see-who";

  private final Texts texts;

  /** Words from these texts. */
  public DirectWording(Texts texts) {
    this.texts = texts;
  }

  /** That somebody is opening data about the reader. */
  public Message look() {
    String said = texts.say("direct.look");
    return Message.saying(said)
        .section(said)
        .buttons(
            List.of(
                new Message.Button(
                    SEE_WHO,
                    "",
                    texts.say("direct.look.button"),
                    texts.say("direct.look.button.spoken"))))
        .build();
  }
}
