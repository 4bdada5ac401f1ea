package io.goodhart.testing;

import io.goodhart.delivery.Outbox;
import io.goodhart.digest.SaidFigure;
import io.goodhart.digest.SaidFigures;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What digests said, in memory, beside this outbox. */
public final class InMemorySaidFigures implements SaidFigures {
  private final Map<String, SaidFigure> figures = new HashMap<>();
  private final Outbox outbox;

  public InMemorySaidFigures(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void keep(String key, SaidFigure figure) {
    if (!figures.containsKey(key) || outbox.find(key).isEmpty()) {
      figures.put(key, figure);
    }
  }

  @Override
  public Optional<SaidFigure> of(String key) {
    return Optional.ofNullable(figures.get(key));
  }
}
