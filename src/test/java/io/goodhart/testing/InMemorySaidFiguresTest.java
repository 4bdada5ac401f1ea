package io.goodhart.testing;

import io.goodhart.delivery.Outbox;
import io.goodhart.digest.SaidFigures;
import io.goodhart.digest.SaidFiguresContract;

class InMemorySaidFiguresTest extends SaidFiguresContract {
  private final Outbox outbox = new ReservedKeys();
  private final SaidFigures figures = new InMemorySaidFigures(outbox);

  @Override
  protected SaidFigures figures() {
    return figures;
  }

  @Override
  protected Outbox outbox() {
    return outbox;
  }
}
