package io.goodhart.sandbox.blocks;

/** One broken rule and the place of it as a JSON pointer. */
public record BlockProblem(String message, String pointer) {
  /** The way Slack writes it into {@code response_metadata.messages}. */
  @Override
  public String toString() {
    return "[ERROR] " + message + " [json-pointer:" + pointer + "]";
  }
}
