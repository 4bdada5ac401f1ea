package io.goodhart.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Eight senders that tell the bot of distinct things, half of them Slack's events and half
 * telemetry, and remember what was sent and what was acknowledged.
 */
final class Load {
  private static final int SENDERS = 8;

  final Queue<Integer> sentPosts = new ConcurrentLinkedQueue<>();
  final Queue<Integer> sentRequests = new ConcurrentLinkedQueue<>();
  final Queue<Integer> acknowledgedPosts = new ConcurrentLinkedQueue<>();
  final Queue<Integer> acknowledgedRequests = new ConcurrentLinkedQueue<>();

  private final Instant start;
  private final AtomicInteger numbers = new AtomicInteger();

  /** A load of things that happened from {@code start} on. */
  Load(Instant start) {
    this.start = start;
  }

  /** How many were acknowledged in all. */
  int acknowledged() {
    return acknowledgedPosts.size() + acknowledgedRequests.size();
  }

  /** Sends until the bot no longer answers; call {@link Senders#awaitEnd} after that. */
  Senders send(URI bot) {
    ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
    for (int i = 0; i < SENDERS; i++) {
      boolean posts = i % 2 == 0;
      HttpClient client = HttpClient.newHttpClient();
      threads.execute(() -> sendUntilRefused(client, bot, posts));
    }
    threads.shutdown();
    return new Senders(threads);
  }

  /** Tells of the posts again, under new ids of delivery. */
  void tellAgain(URI bot, Collection<Integer> posts, String marker) throws Exception {
    AgentPosts slack = new AgentPosts(HttpClient.newHttpClient(), bot, Clock.systemUTC());
    for (int post : posts) {
      expect(200, slack.tell("Ev" + marker + post, at(post)));
    }
  }

  /** Reports the requests again. */
  void reportAgain(URI bot, Collection<Integer> requests) throws Exception {
    Telemetry telemetry = new Telemetry(HttpClient.newHttpClient(), bot);
    for (int request : requests) {
      expect(200, telemetry.requests("m1@example.dev", at(request), "req-" + request));
    }
  }

  private void sendUntilRefused(HttpClient client, URI bot, boolean posts) {
    AgentPosts slack = new AgentPosts(client, bot, Clock.systemUTC());
    Telemetry telemetry = new Telemetry(client, bot);
    try {
      while (true) {
        int number = numbers.incrementAndGet();
        (posts ? sentPosts : sentRequests).add(number);
        int status =
            posts
                ? slack.tell("Ev" + number, at(number))
                : telemetry.requests("m1@example.dev", at(number), "req-" + number);
        if (status == 200) {
          (posts ? acknowledgedPosts : acknowledgedRequests).add(number);
        }
      }
    } catch (IOException e) {
      // The bot is gone; that is what the test is about.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Instant at(int number) {
    return start.plus(Duration.ofMillis(number));
  }

  private static void expect(int wanted, int status) {
    if (status != wanted) {
      throw new AssertionError("Answered " + status);
    }
  }

  /** Everything that was sent, acknowledged or not. */
  List<Integer> sent() {
    List<Integer> sent = new ArrayList<>(sentPosts);
    sent.addAll(sentRequests);
    return sent;
  }

  /** The threads that send. */
  record Senders(ExecutorService threads) {
    void awaitEnd() throws InterruptedException {
      if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The senders did not notice that the bot is gone");
      }
    }
  }
}
