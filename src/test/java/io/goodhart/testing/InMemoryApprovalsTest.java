package io.goodhart.testing;

import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.ApprovalStoreContract;
import io.goodhart.approvals.PauseStore;

class InMemoryApprovalsTest extends ApprovalStoreContract {
  private final InMemoryApprovals store = new InMemoryApprovals();

  @Override
  protected ApprovalStore store() {
    return store;
  }

  @Override
  protected ApprovalStore elsewhere() {
    return store;
  }

  @Override
  protected PauseStore pauses() {
    return store;
  }

  @Override
  protected PauseStore pausesElsewhere() {
    return store;
  }

  @Override
  protected long entries() {
    return store.entries.size();
  }
}
