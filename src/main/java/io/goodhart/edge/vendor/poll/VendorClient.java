package io.goodhart.edge.vendor.poll;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks vendors over HTTP and waits for no longer than it is told. Redirects are not followed, since
 * a key would go with them. Safe for use by many threads.
 */
final class VendorClient {
  private static final Duration LONGEST_PAUSE = Duration.ofHours(24);
  private static final int NO_CONTENT = 204;

  private final HttpClient http;
  private final Clock clock;
  private final Duration patience;

  /**
   * A client.
   *
   * @param patience how long an answer may take to begin, and then again to end
   */
  VendorClient(Clock clock, Duration patience) {
    this.http = HttpClient.newBuilder().connectTimeout(patience).build();
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * Hands the body of the answer to a reader; a day without an answer (204) is an empty body.
   *
   * @throws PollException if there is no answer, or it is not a good one, or the reader fails
   */
  <T> T ask(HttpRequest request, BodyReader<T> reader) throws PollException, InterruptedException {
    HttpResponse<InputStream> response = send(request);
    try (InputStream body = response.body()) {
      int status = response.statusCode();
      if (status < 200 || status >= 300) {
        throw new PollException(Trouble.of(status), pause(response));
      }
      return read(status == NO_CONTENT ? InputStream.nullInputStream() : body, reader);
    } catch (IOException e) {
      throw new PollException(Trouble.UNREACHABLE, e);
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request)
      throws PollException, InterruptedException {
    CompletableFuture<HttpResponse<InputStream>> answer =
        http.sendAsync(request, BodyHandlers.ofInputStream());
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      answer.cancel(true);
      throw new PollException(Trouble.UNREACHABLE, e);
    }
  }

  /** A body that stops coming is closed from outside, which ends the read. */
  private <T> T read(InputStream body, BodyReader<T> reader) throws IOException {
    CompletableFuture<Void> guard =
        CompletableFuture.runAsync(
            () -> close(body),
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
    try {
      return reader.read(body);
    } finally {
      guard.cancel(false);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new IllegalStateException("The answer could not be closed", e);
    }
  }

  private Optional<Duration> pause(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .flatMap(this::pause)
        .map(asked -> asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked);
  }

  private Optional<Duration> pause(String text) {
    try {
      if (!text.isEmpty() && text.chars().allMatch(Character::isDigit)) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
      }
      Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
      Duration left = Duration.between(clock.instant(), until);
      return left.isNegative() ? Optional.empty() : Optional.of(left);
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty(); // The usual pause is as good as one that cannot be read.
    }
  }

  /** Reads a body to its end. */
  interface BodyReader<T> {
    /** Reads it; a failure means that the answer is not complete. */
    T read(InputStream body) throws IOException;
  }
}
