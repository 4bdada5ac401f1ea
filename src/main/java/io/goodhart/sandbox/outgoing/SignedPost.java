package io.goodhart.sandbox.outgoing;

import io.goodhart.sandbox.fault.Faults;
import io.goodhart.sandbox.wire.RequestSignature;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Sends one signed request to an app and says what came back; never fails otherwise. */
final class SignedPost {
  private final HttpClient client;
  private final Clock clock;
  private final Faults faults;
  private final Duration answerLimit;

  SignedPost(Executor executor, Clock clock, Faults faults, Duration answerLimit) {
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(answerLimit)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .executor(executor)
            .build();
    this.clock = clock;
    this.faults = faults;
    this.answerLimit = answerLimit;
  }

  /** Tries once; {@code number} counts retries and {@code reason} says why there is one. */
  CompletableFuture<DeliveryAttempt> send(
      Recipient recipient, Parcel parcel, int number, String reason) {
    Instant at = clock.instant();
    return client
        .sendAsync(request(recipient, parcel, number, reason, at), BodyHandlers.ofString())
        .handle(
            (response, failure) ->
                failure == null ? answered(number, at, response) : failed(number, at, failure));
  }

  private HttpRequest request(
      Recipient recipient, Parcel parcel, int number, String reason, Instant at) {
    long signedAt = at.plus(faults.timestampSkew()).getEpochSecond();
    String secret = faults.signsBadly() ? "not-the-secret" : recipient.signingSecret();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(recipient.url())
            .timeout(answerLimit)
            .header("Content-Type", parcel.contentType())
            .header("User-Agent", "Slackbot 1.0 (sandbox)")
            .header("X-Slack-Request-Timestamp", Long.toString(signedAt))
            .header("X-Slack-Signature", RequestSignature.sign(secret, signedAt, parcel.body()))
            .POST(BodyPublishers.ofString(parcel.body()));
    if (number > 0) {
      request.header("X-Slack-Retry-Num", Integer.toString(number));
      request.header("X-Slack-Retry-Reason", reason);
    }
    return request.build();
  }

  private static DeliveryAttempt answered(int number, Instant at, HttpResponse<String> response) {
    int status = response.statusCode();
    boolean ok = status >= 200 && status < 300;
    boolean noRetry = !ok && response.headers().allValues("x-slack-no-retry").equals(List.of("1"));
    String type = response.headers().firstValue("Content-Type").orElse("");
    return new DeliveryAttempt(
        number, at, status, ok ? "" : "http_error", noRetry, type, response.body());
  }

  private static DeliveryAttempt failed(int number, Instant at, Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof HttpTimeoutException) {
      return new DeliveryAttempt(number, at, 0, "http_timeout", false, "", "");
    }
    if (cause instanceof IOException) {
      return new DeliveryAttempt(number, at, 0, "connection_failed", false, "", "");
    }
    throw new CompletionException("could not send a request", cause);
  }
}
