package io.goodhart.approvals.action;

import java.util.Arrays;
import java.util.Optional;

/** What kind of thing an action does, whatever the tool is called. */
public enum ActionClass {
  DEPLOY("deploy"),
  EMAIL("email"),
  SLACK_POST("slack.post"),
  SLACK_ADMIN("slack.admin"),
  /** Commands, interpreters, and all that can run what it is given. */
  SHELL("shell"),
  FILE("file"),
  NETWORK("network"),
  PAYMENT("payment"),
  OTHER("other");

  private final String code;

  ActionClass(String code) {
    this.code = code;
  }

  /** The word it is written by. */
  public String code() {
    return code;
  }

  /** The class of that word. */
  public static Optional<ActionClass> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
