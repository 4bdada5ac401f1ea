package io.goodhart.approvals.action;

import java.util.regex.Pattern;

/**
 * The name by which an agent is registered, such as {@code deploy-bot}; it names no person.
 *
 * @param value 1 to 64 letters, digits, dots, dashes and underscores
 */
public record AgentId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** Refuses a name of another form. */
  public AgentId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "An agent's name has 1 to 64 letters, digits, dots, dashes and underscores");
    }
  }
}
