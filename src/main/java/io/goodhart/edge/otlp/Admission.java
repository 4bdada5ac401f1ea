package io.goodhart.edge.otlp;

import io.goodhart.edge.otlp.decode.Signal;
import io.goodhart.intake.IngestKey;

/** Whether the head of a request lets its body in. */
sealed interface Admission {
  /**
   * The body may be read.
   *
   * @param signal what it should be
   * @param encoding the form of it and of the answer
   * @param gzipped whether it is compressed
   * @param key what its sender may do
   */
  record Admitted(Signal signal, Encoding encoding, boolean gzipped, IngestKey key)
      implements Admission {}

  /** The body is not looked at. */
  record TurnedAway(Refusal refusal, AnswerFormat answers) implements Admission {}
}
