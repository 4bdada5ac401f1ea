package io.goodhart.sandbox.state;

/** What Slack's user flags say about a member. */
public enum MemberTrait {
  BOT,
  ADMIN,
  OWNER,
  GUEST,
  SINGLE_CHANNEL_GUEST,
  STRANGER,
  DEACTIVATED
}
