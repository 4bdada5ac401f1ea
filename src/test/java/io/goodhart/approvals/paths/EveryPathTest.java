package io.goodhart.approvals.paths;

import io.goodhart.approvals.Pause;
import io.goodhart.approvals.request.Request;
import io.goodhart.testing.InMemoryApprovals;
import java.util.List;

class EveryPathTest extends EveryPathContract {
  @Override
  protected Place empty() {
    return place(new InMemoryApprovals());
  }

  @Override
  protected Place with(Request request, List<Pause> pauses) {
    return place(new InMemoryApprovals().with(request).with(pauses));
  }

  @Override
  protected int length() {
    return 8;
  }

  @Override
  protected int racingLength() {
    return 8;
  }

  @Override
  protected boolean followsAll() {
    return true;
  }

  private static Place place(InMemoryApprovals store) {
    return new Place(store, store, store, store);
  }
}
