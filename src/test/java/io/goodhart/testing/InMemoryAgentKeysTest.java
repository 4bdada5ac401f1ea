package io.goodhart.testing;

import io.goodhart.approvals.AgentKeyStore;
import io.goodhart.approvals.AgentKeysContract;
import io.goodhart.approvals.action.AgentId;

class InMemoryAgentKeysTest extends AgentKeysContract {
  private final InMemoryAgentKeys store = new InMemoryAgentKeys();

  @Override
  protected AgentKeyStore store() {
    return store;
  }

  @Override
  protected void keepName(AgentId agent) {
    store.keepName(agent);
  }
}
