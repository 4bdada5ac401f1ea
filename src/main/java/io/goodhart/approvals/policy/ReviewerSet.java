package io.goodhart.approvals.policy;

/** Who may decide; looked up at the moment of each vote. */
public sealed interface ReviewerSet {
  /** As it is written in the policy. */
  String written();

  /**
   * The people of a Slack user group.
   *
   * @param handle with {@code @} before it
   */
  record Group(String handle) implements ReviewerSet {
    @Override
    public String written() {
      return handle;
    }
  }

  /**
   * The people of a team of the roster.
   *
   * @param name as people say it
   */
  record TeamPeople(String name) implements ReviewerSet {
    @Override
    public String written() {
      return "team:" + name;
    }
  }

  /** Whoever leads a team of the agent's owner. */
  record OwnersLead() implements ReviewerSet {
    @Override
    public String written() {
      return "owners-lead";
    }
  }

  /** Whoever looks after the installation. */
  record InstallationAdmins() implements ReviewerSet {
    @Override
    public String written() {
      return "admins";
    }
  }

  /**
   * Reads what {@link #written()} writes.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  static ReviewerSet of(String text) {
    if (text.matches("@[a-z0-9._-]{1,80}")) {
      return new Group(text);
    }
    if (text.startsWith("team:") && text.length() > "team:".length()) {
      return new TeamPeople(text.substring("team:".length()));
    }
    return switch (text) {
      case "owners-lead" -> new OwnersLead();
      case "admins" -> new InstallationAdmins();
      default ->
          throw new IllegalArgumentException(
              "Reviewers are @group, team:NAME, owners-lead or admins");
    };
  }
}
