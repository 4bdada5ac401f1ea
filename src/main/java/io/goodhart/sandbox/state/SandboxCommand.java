package io.goodhart.sandbox.state;

/**
 * A slash command as the app's manifest declares it.
 *
 * @param command with its slash
 * @param shouldEscape whether mentions in its text arrive as {@code <@U..|name>}
 */
public record SandboxCommand(
    String command, String description, String usageHint, boolean shouldEscape) {

  public SandboxCommand {
    if (!command.startsWith("/") || command.length() > 32) {
      throw new IllegalArgumentException(
          "a command begins with / and has at most 32 characters, not " + command);
    }
  }

  /** A command whose mentions are escaped. */
  public static SandboxCommand of(String command, String description, String usageHint) {
    return new SandboxCommand(command, description, usageHint, true);
  }
}
