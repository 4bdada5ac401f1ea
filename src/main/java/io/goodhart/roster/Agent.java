package io.goodhart.roster;

import java.time.Instant;
import java.util.Optional;

/**
 * A program that acts in Slack or through an API, as far as it is known.
 *
 * @param workspace the Slack workspace it was seen in
 * @param botId its bot id there
 * @param botUser the user id by which people mention it, if known
 * @param appId its app id, if known
 * @param name what it calls itself
 * @param owner the member who answers for it; its activity counts for them as agent-initiated
 * @param lastSeen when it last posted, to the minute
 * @param kind what its posts are
 */
public record Agent(
    String workspace,
    String botId,
    Optional<String> botUser,
    Optional<String> appId,
    String name,
    Optional<MemberId> owner,
    Optional<Instant> lastSeen,
    AgentKind kind) {
  /** An agent whose posts are answers and actions. */
  public Agent(
      String workspace,
      String botId,
      Optional<String> botUser,
      Optional<String> appId,
      String name,
      Optional<MemberId> owner,
      Optional<Instant> lastSeen) {
    this(workspace, botId, botUser, appId, name, owner, lastSeen, AgentKind.ASSISTANT);
  }

  /** An agent of which no post is known. */
  public Agent(
      String workspace,
      String botId,
      Optional<String> botUser,
      Optional<String> appId,
      String name,
      Optional<MemberId> owner) {
    this(workspace, botId, botUser, appId, name, owner, Optional.empty());
  }
}
