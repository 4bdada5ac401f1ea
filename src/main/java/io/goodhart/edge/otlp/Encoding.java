package io.goodhart.edge.otlp;

import io.goodhart.edge.otlp.decode.Decoder;

/**
 * A form in which telemetry is sent and answered.
 *
 * @param decoder reads it
 * @param answers writes it
 */
record Encoding(Decoder decoder, AnswerFormat answers) {
  boolean reads(String mediaType) {
    return answers.mediaType().equals(mediaType);
  }
}
