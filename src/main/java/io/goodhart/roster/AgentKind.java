package io.goodhart.roster;

/** What an agent's posts are. */
public enum AgentKind {
  /** Answers and actions. */
  ASSISTANT("assistant"),
  /** Reports of deployments, where nothing better tells of them. */
  DEPLOYER("deployer");

  private final String code;

  AgentKind(String code) {
    this.code = code;
  }

  /** The word it is stored and typed by. */
  public String code() {
    return code;
  }
}
