package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.delivery.Outbox;
import io.goodhart.digest.Digest.Status;
import io.goodhart.privacy.Figure;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of published figures must do. */
public abstract class SaidFiguresContract {
  private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
  private static final SaidFigure NOT_MET =
      new SaidFigure(Status.NOT_MET, Optional.of(new Figure.Range(19, 19)), AT);
  private static final SaidFigure CANNOT_SAY =
      new SaidFigure(Status.CANNOT_SAY, Optional.empty(), AT.plusMillis(1));

  /** A store that is empty at the start of a test. */
  protected abstract SaidFigures figures();

  /** The outbox beside it. */
  protected abstract Outbox outbox();

  @Test
  void whatWasSaidComesBackWithAFigureOrWithout() {
    figures().keep("a", NOT_MET);
    figures().keep("b", CANNOT_SAY);

    assertThat(figures().of("a")).contains(NOT_MET);
    assertThat(figures().of("b")).contains(CANNOT_SAY);
    assertThat(figures().of("c")).isEmpty();
  }

  @Test
  void untilTheMessageIsReservedTheLastOneCounts() {
    figures().keep("a", NOT_MET);
    figures().keep("a", CANNOT_SAY);

    assertThat(figures().of("a")).contains(CANNOT_SAY);
  }

  @Test
  void onceTheMessageIsReservedNothingChangesWhatItSays() {
    figures().keep("a", NOT_MET);
    boolean unused = outbox().reserve("a", "C1", "body", Optional.empty(), AT);

    figures().keep("a", CANNOT_SAY);

    assertThat(figures().of("a")).contains(NOT_MET);
  }
}
