package io.goodhart.edge.slack;

import java.util.Set;

/** Slack's error codes, by what they ask of us. */
public final class SlackErrors {
  private static final Set<String> ABOUT_THE_TOKEN =
      Set.of(
          "account_inactive",
          "invalid_auth",
          "not_authed",
          "org_login_required",
          "token_expired",
          "token_revoked");

  private static final Set<String> PASSING =
      Set.of("ratelimited", "rate_limited", "service_unavailable", "team_added_to_org");

  /** Of these Slack says itself that the effect may have happened. */
  private static final Set<String> UNCLEAR =
      Set.of("fatal_error", "internal_error", "request_timeout");

  private static final Set<String> ABOUT_BLOCKS = Set.of("invalid_blocks", "invalid_blocks_format");

  private SlackErrors() {}

  /** Whether the installation or its token is gone, so that every call would end like this. */
  public static boolean isAboutTheToken(String code) {
    return ABOUT_THE_TOKEN.contains(code);
  }

  /** Whether nothing happened and the same call may work later. */
  public static boolean isPassing(String code) {
    return PASSING.contains(code);
  }

  /** Whether it is not known if the call had its effect. */
  public static boolean isUnclear(String code) {
    return UNCLEAR.contains(code);
  }

  /** Whether Slack refused the look of a message, not the message. */
  public static boolean isAboutBlocks(String code) {
    return ABOUT_BLOCKS.contains(code);
  }

  /** What somebody can do about a refusal, as a sentence for the log. */
  public static String remedy(String code) {
    return switch (code) {
      case "channel_not_found" ->
          "The channel does not exist or is private; invite Goodhart or set another channel";
      case "not_in_channel" -> "Invite Goodhart to the channel";
      case "is_archived" -> "The channel is archived; set another channel for this team";
      case "missing_scope" -> "Install the app again with the scopes of manifest.yml";
      case "restricted_action" -> "A workspace setting forbids posting there; ask an admin";
      default -> "Slack's documentation of chat.postMessage explains the code";
    };
  }
}
