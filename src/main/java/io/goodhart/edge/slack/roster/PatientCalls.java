package io.goodhart.edge.slack.roster;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.goodhart.edge.slack.Bell;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes calls at the pace that Slack allows each method, and waits for as long as Slack asks.
 *
 * <p>Safe for use by many threads; those of one method go one after another.
 */
final class PatientCalls implements AutoCloseable {
  private static final int MOST_TRIES = 5;
  private static final int BURST = 3;
  private static final Duration MOST_ASKED = Duration.ofMinutes(2);

  private final Map<String, Turn> turns = new ConcurrentHashMap<>();
  private final Bell closing = new Bell();
  private volatile boolean closed;

  /** One call of the Web API. */
  @FunctionalInterface
  interface Call<T extends SlackApiTextResponse> {
    T make() throws IOException, SlackApiException;
  }

  /**
   * Makes the call when it is its turn.
   *
   * @param perMinute how many calls of the method Slack takes in a minute
   * @throws RosterUnreadableException with Slack's code, or what kept the answer away
   */
  <T extends SlackApiTextResponse> T make(String method, int perMinute, Call<T> call)
      throws RosterUnreadableException {
    Turn turn = turns.computeIfAbsent(method, name -> new Turn());
    synchronized (turn) {
      for (int tries = 1; ; tries++) {
        await(method, turn.take(Duration.ofMinutes(1).dividedBy(perMinute)));
        try {
          T answer = call.make();
          if (answer.isOk()) {
            return answer;
          }
          throw new RosterUnreadableException(method, String.valueOf(answer.getError()));
        } catch (SlackApiException e) {
          boolean again = e.getResponse().code() == 429 && tries < MOST_TRIES;
          if (!again) {
            throw new RosterUnreadableException(method, "http_" + e.getResponse().code());
          }
          await(method, asked(e));
        } catch (IOException | JsonParseException e) {
          throw new RosterUnreadableException(method, e.getClass().getSimpleName());
        }
      }
    }
  }

  /** Ends every wait; calls that are still to be made fail. */
  @Override
  public void close() {
    closed = true;
    closing.ring();
  }

  private void await(String method, Duration wait) throws RosterUnreadableException {
    try {
      if (closed || (!wait.isZero() && closing.await(wait))) {
        closing.ring();
        throw new RosterUnreadableException(method, "stopping");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RosterUnreadableException(method, "interrupted");
    }
  }

  private static Duration asked(SlackApiException e) {
    String seconds = e.getResponse().header("Retry-After", "");
    if (seconds == null || !seconds.matches("\\d{1,6}")) {
      return Duration.ofSeconds(30);
    }
    Duration asked = Duration.ofSeconds(Math.max(1, Integer.parseInt(seconds)));
    return asked.compareTo(MOST_ASKED) < 0 ? asked : MOST_ASKED;
  }

  /** When the next call of a method may be made: a few at once, then one in each interval. */
  private static final class Turn {
    private long fullAgain = System.nanoTime();

    Duration take(Duration interval) {
      long now = System.nanoTime();
      long full = Math.max(now, fullAgain);
      fullAgain = full + interval.toNanos();
      return Duration.ofNanos(Math.max(0, full - now - BURST * interval.toNanos()));
    }
  }
}
