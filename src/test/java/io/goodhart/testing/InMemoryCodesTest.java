package io.goodhart.testing;

import io.goodhart.approvals.codes.CodeStore;
import io.goodhart.approvals.codes.CodesContract;

class InMemoryCodesTest extends CodesContract {
  private final InMemoryCodes codes = new InMemoryCodes();

  @Override
  protected CodeStore store() {
    return codes;
  }

  @Override
  protected CodeStore elsewhere() {
    return codes;
  }

  @Override
  protected long entries() {
    return codes.entries.size();
  }
}
