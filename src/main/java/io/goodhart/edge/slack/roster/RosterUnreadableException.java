package io.goodhart.edge.slack.roster;

/** Slack did not let a list be read; nothing was changed by what was read before. */
final class RosterUnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String method;
  private final String code;

  RosterUnreadableException(String method, String code) {
    super(method + ": " + code);
    this.method = method;
    this.code = code;
  }

  /** What an admin can do about it, as a sentence. */
  String remedy() {
    return switch (code) {
      case "plan_upgrade_required" ->
          "This Slack plan has no user groups; name channels under roster.teams instead, or press"
              + " \"Count as a team\" in them.";
      case "missing_scope" ->
          "Slack lacks a scope for " + method + "; install the app again with manifest.yml.";
      case "channel_not_found", "not_in_channel" ->
          "A channel that is counted as a team cannot be read; invite Goodhart to it.";
      default -> "Slack refused " + method + " (" + code + "); it is tried again.";
    };
  }
}
