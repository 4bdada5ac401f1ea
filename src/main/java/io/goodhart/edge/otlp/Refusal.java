package io.goodhart.edge.otlp;

import java.time.Duration;
import java.util.Map;

/**
 * Why a request was not taken, as HTTP and as {@code google.rpc.Status} say it.
 *
 * @param status the HTTP status
 * @param code the code of {@code google.rpc.Code}
 * @param message what the sender can do about it
 * @param headers of the answer
 */
record Refusal(int status, int code, String message, Map<String, String> headers) {
  private static final int INVALID_ARGUMENT = 3;
  private static final int NOT_FOUND = 5;
  private static final int RESOURCE_EXHAUSTED = 8;
  private static final int UNIMPLEMENTED = 12;
  private static final int UNAVAILABLE = 14;
  private static final int UNAUTHENTICATED = 16;

  static Refusal notFound() {
    return plain(404, NOT_FOUND, "Telemetry goes to /v1/metrics, /v1/logs or /v1/traces.");
  }

  static Refusal wrongMethod() {
    return new Refusal(405, UNIMPLEMENTED, "Telemetry is sent with POST.", Map.of("Allow", "POST"));
  }

  static Refusal grpc() {
    return plain(
        415,
        UNIMPLEMENTED,
        "This is OTLP over HTTP, not gRPC: set OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf;"
            + " for Gemini CLI otlpProtocol to http; for Codex the exporter otlp-http.");
  }

  static Refusal wrongType() {
    return plain(
        415,
        UNIMPLEMENTED,
        "Send application/x-protobuf or application/json:"
            + " set OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf.");
  }

  static Refusal wrongCompression() {
    return plain(
        415,
        UNIMPLEMENTED,
        "Send the body as it is or compressed by gzip:"
            + " set OTEL_EXPORTER_OTLP_COMPRESSION=gzip or none.");
  }

  static Refusal unknownKey() {
    return new Refusal(
        401,
        UNAUTHENTICATED,
        "The key is missing, not known, expired or revoked: set"
            + " OTEL_EXPORTER_OTLP_HEADERS=\"Authorization=Bearer <token>\" with a token from"
            + " /usage connect in Slack, or with the collector key that the server has in"
            + " GOODHART_COLLECTOR_KEY.",
        Map.of("WWW-Authenticate", "Bearer"));
  }

  static Refusal tooLarge(String limit) {
    return plain(413, RESOURCE_EXHAUSTED, limit + ". Send smaller batches.");
  }

  static Refusal undecodable(String reason) {
    return plain(400, INVALID_ARGUMENT, reason + ". Nothing of it was kept.");
  }

  static Refusal comeBack(Duration after) {
    return new Refusal(
        503,
        UNAVAILABLE,
        "The records could not be stored now. Send them again.",
        Map.of("Retry-After", Long.toString(after.toSeconds())));
  }

  private static Refusal plain(int status, int code, String message) {
    return new Refusal(status, code, message, Map.of());
  }
}
