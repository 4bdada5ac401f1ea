package io.goodhart.edge.slack.roster;

import java.util.Locale;

/** Why somebody in a workspace's list of users is in no team. */
public enum OutReason {
  /** A program, Slack's own included. */
  BOT,
  /** Invited to some channels only. */
  GUEST,
  /** The account was closed. */
  DEACTIVATED,
  /** Of another company, in a shared channel. */
  STRANGER;

  /** The word it is reported by. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
