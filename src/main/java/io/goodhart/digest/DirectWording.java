package io.goodhart.digest;

import java.util.List;

/** Puts direct messages into words. None holds a figure: anybody may look over a shoulder. */
public final class DirectWording {
  /** The button that shows who opened data about the presser. */
  public static final String SEE_WHO = "see-who";

  /** The button that shows what is new for the presser. */
  public static final String SEE_NOTE = "see-note";

  /** The button that pauses the agent of its value. */
  public static final String PAUSE_AGENT = "pause-agent";

  /** The button that says that a run is meant to repeat itself. */
  public static final String RUN_IS_MEANT = "run-is-meant";

  private final Texts texts;

  /** Words from these texts. */
  public DirectWording(Texts texts) {
    this.texts = texts;
  }

  /** That somebody is opening data about the reader. */
  public Message look() {
    return withButton("direct.look", SEE_WHO);
  }

  /** That a second admin agreed to what the reader asked to open. */
  public Message agreed() {
    return Message.of(texts.say("direct.agreed"));
  }

  /** That there is something new for the reader; the same words whatever it is. */
  public Message note() {
    return withButton("direct.note", SEE_NOTE);
  }

  private Message withButton(String key, String action) {
    String said = texts.say(key);
    return Message.saying(said)
        .section(said)
        .buttons(List.of(Message.Button.said(texts, action, "", key + ".button")))
        .build();
  }
}
