package io.goodhart.app.config;

import java.util.Optional;

/**
 * Where agents' requests are decided.
 *
 * @param channel the channel in which people are asked: its id, or its name after {@code #};
 *     absent: nobody is asked, and what would need people is denied
 */
public record ApprovalsSettings(Optional<String> channel) {
  static ApprovalsSettings read(SettingsReader s) {
    return new ApprovalsSettings(Config.optional(s.text("approvals.channel", "")));
  }

  /** The same with another channel. */
  public ApprovalsSettings withChannel(String other) {
    return new ApprovalsSettings(Optional.of(other));
  }
}
