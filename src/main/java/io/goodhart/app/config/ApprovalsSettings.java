package io.goodhart.app.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where agents' requests are decided.
 *
 * @param channel the channel in which people are asked: its id, or its name after {@code #};
 *     absent: nobody is asked, and what would need people is denied
 * @param policy the file that says what agents may do
 */
public record ApprovalsSettings(Optional<String> channel, Path policy) {
  private static final Path DEFAULT_POLICY = Path.of("config", "policy.yml");

  private static final Pattern A_FILE = Pattern.compile("[^\\x00]+");

  static ApprovalsSettings read(SettingsReader s) {
    return new ApprovalsSettings(
        Config.optional(s.text("approvals.channel", "")),
        Path.of(
            s.text("approvals.policy", DEFAULT_POLICY.toString(), A_FILE, "the name of a file")));
  }

  /** The same with another channel. */
  public ApprovalsSettings withChannel(String other) {
    return new ApprovalsSettings(Optional.of(other), policy);
  }
}
