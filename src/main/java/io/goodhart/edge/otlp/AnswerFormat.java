package io.goodhart.edge.otlp;

import io.goodhart.edge.otlp.decode.Signal;
import java.io.IOException;

/** Writes answers in one encoding. */
interface AnswerFormat {
  /** The media type it writes. */
  String mediaType();

  /** The answer that everything was taken. */
  byte[] taken();

  /**
   * The answer that some records were taken and others could not be read.
   *
   * @throws IOException never, as it writes to memory
   */
  byte[] partlyTaken(Signal signal, int rejected, String message) throws IOException;

  /**
   * The answer that nothing was taken.
   *
   * @throws IOException never, as it writes to memory
   */
  byte[] refused(Refusal refusal) throws IOException;
}
