package io.goodhart.approvals.action;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that an agent wants to do.
 *
 * @param agent which agent
 * @param owner who answers for it
 * @param session the conversation or run it belongs to; may be empty
 * @param tool what it would call: 1 to 200 printable characters of ASCII
 * @param kind what that does, as far as it is known
 * @param target what it would be done to, such as a service, an address or a path; may be empty
 * @param argumentsHash the hash of the canonical arguments
 * @param environment where, such as {@code production}; may be empty
 * @param onBehalfOf for whom, if the agent says so
 */
public record Action(
    AgentId agent,
    Person owner,
    String session,
    String tool,
    ActionClass kind,
    String target,
    String argumentsHash,
    String environment,
    Optional<Person> onBehalfOf) {
  private static final Pattern TOOL = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final Pattern ENVIRONMENT = Pattern.compile("[\\x21-\\x7e]{0,100}");
  private static final int LONGEST_SESSION = 200;
  private static final int LONGEST_TARGET = 1000;

  /** Refuses what is too long or could not be shown as it is. */
  public Action {
    check(TOOL.matcher(tool).matches(), "tool has 1 to 200 printable ASCII characters");
    check(session.length() <= LONGEST_SESSION, "session has at most 200 characters");
    check(target.length() <= LONGEST_TARGET, "target has at most 1000 characters");
    check(
        target.codePoints().noneMatch(Action::isHidden) && session.chars().noneMatch(c -> c < ' '),
        "target and session have no control characters");
    check(
        ENVIRONMENT.matcher(environment).matches(),
        "environment has at most 100 printable ASCII characters");
  }

  /** The same action, of this class. */
  public Action as(ActionClass other) {
    return new Action(
        agent, owner, session, tool, other, target, argumentsHash, environment, onBehalfOf);
  }

  /** Whether somebody answers for the agent. */
  public boolean isOwnedBy(Person person) {
    return owner.isSame(person);
  }

  /** Whether it would be done for somebody. */
  public boolean isFor(Person person) {
    return onBehalfOf.filter(person::isSame).isPresent();
  }

  /** Characters that are not seen, or that change the order in which others are. */
  private static boolean isHidden(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
