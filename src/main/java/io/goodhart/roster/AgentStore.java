package io.goodhart.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the agents that are registered or were seen. */
public interface AgentStore {
  /** Every agent, by name. */
  List<Agent> all();

  /** The name by which each owner of an agent is shown: an e-mail address where there is one. */
  Map<MemberId, Alias> owners();

  /** The agent with this bot id. */
  Optional<Agent> byBot(String workspace, String botId);

  /** The agent that people mention by this user id. */
  Optional<Agent> byBotUser(String workspace, String botUser);

  /**
   * Adds the agent, or completes what is known of it; an owner or a user id that is known already
   * stays when {@code agent} has none, and so does a later sighting.
   */
  void save(Agent agent);

  /** Says what the posts of a known agent are; what an agent's save says of that is not kept. */
  void setKind(Agent agent, AgentKind kind);
}
