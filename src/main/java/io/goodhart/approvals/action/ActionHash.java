package io.goodhart.approvals.action;

import java.util.regex.Pattern;

/**
 * What a decision is bound to: agent, owner, session, tool, target, environment, for whom, the
 * canonical arguments and the version of the policy. If one of them changes, it is another action.
 *
 * @param hex 64 hexadecimal digits, in lower case
 */
public record ActionHash(String hex) {
  private static final String ENCODING = "goodhart-action-1";
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** Refuses anything that is no SHA-256. */
  public ActionHash {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("action_hash has 64 hexadecimal digits");
    }
  }

  /** The hash of an action under a version of the policy. */
  public static ActionHash of(Action action, String policyVersion) {
    return new ActionHash(
        new Fingerprint()
            .text(ENCODING)
            .text(action.agent().value())
            .text(action.owner().identity().toString())
            .text(action.session())
            .text(action.tool())
            .text(action.target())
            .text(action.environment())
            .text(action.onBehalfOf().map(who -> who.identity().toString()).orElse(""))
            .text(action.argumentsHash())
            .text(policyVersion)
            .hex());
  }
}
