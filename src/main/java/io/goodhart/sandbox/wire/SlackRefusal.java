package io.goodhart.sandbox.wire;

import java.util.List;

/**
 * Slack's "no": an error code such as {@code channel_not_found}, and for bad arguments the messages
 * that go into {@code response_metadata}. Caught once, where the answer is written.
 */
public final class SlackRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<String> messages;

  public SlackRefusal(String code) {
    this(code, List.of());
  }

  public SlackRefusal(String code, List<String> messages) {
    super(describe(code, messages), null, false, false);
    this.code = code;
    this.messages = List.copyOf(messages);
  }

  /** A call whose arguments are wrong, with the sentence that says which. */
  public static SlackRefusal invalidArguments(String problem) {
    return new SlackRefusal("invalid_arguments", List.of("[ERROR] " + problem));
  }

  /** A call that lacks an argument. */
  public static SlackRefusal missing(String argument) {
    return invalidArguments("missing required field: " + argument);
  }

  /** The code, followed by the messages if there are any. */
  public String details() {
    return describe(code, messages);
  }

  public String code() {
    return code;
  }

  public List<String> messages() {
    return messages;
  }

  private static String describe(String code, List<String> messages) {
    return messages.isEmpty() ? code : code + ": " + String.join("; ", messages);
  }
}
