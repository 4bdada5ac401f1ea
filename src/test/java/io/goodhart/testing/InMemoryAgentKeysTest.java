package io.goodhart.testing;

import io.goodhart.approvals.AgentKeyStore;
import io.goodhart.approvals.AgentKeysContract;

class InMemoryAgentKeysTest extends AgentKeysContract {
  private final InMemoryAgentKeys store = new InMemoryAgentKeys();

  @Override
  protected AgentKeyStore store() {
    return store;
  }
}
