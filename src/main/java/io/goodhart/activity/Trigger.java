package io.goodhart.activity;

/** Who set something going. */
public enum Trigger {
  /** The source does not say. */
  UNKNOWN(0),
  /** A person: a prompt, a mention, a command. */
  HUMAN(1),
  /** An agent by itself, a schedule, another agent. */
  AGENT(2),
  /**
   * An agent that was seen to answer or address another agent; it is stored with whoever owns the
   * agent and makes nobody active.
   */
  CHAIN(3);

  private final int code;

  Trigger(int code) {
    this.code = code;
  }

  /** The number it is stored by. */
  public int code() {
    return code;
  }
}
