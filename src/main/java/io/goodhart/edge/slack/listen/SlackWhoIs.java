package io.goodhart.edge.slack.listen;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks {@code users.info} and remembers the answer for a day.
 *
 * <p>Nobody waits longer than a set time: an answer that comes later serves the next question. Safe
 * for use by many threads.
 */
final class SlackWhoIs implements WhoIs, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackWhoIs.class);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration KEPT_UNKNOWN = Duration.ofMinutes(1);
  private static final int MOST_KEPT = 20_000;

  private final MethodsClient methods;
  private final Clock clock;
  private final ZoneId unsaid;
  private final ExecutorService asking = WorkerPool.of("slack-users", 2, 100);
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  SlackWhoIs(MethodsClient methods, Clock clock, ZoneId unsaid) {
    this.methods = methods;
    this.clock = clock;
    this.unsaid = unsaid;
  }

  @Override
  public Optional<Profile> profile(String team, String user, Duration patience) {
    String key = team + "/" + user;
    Kept known = kept.get(key);
    if (known != null && clock.instant().isBefore(known.until)) {
      return known.profile;
    }
    try {
      return CompletableFuture.supplyAsync(() -> remember(key, ask(user)), asking)
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | RejectedExecutionException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      LOG.warn("A user could not be looked up: {}", e.getMessage());
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    WorkerPool.close(asking);
  }

  private Optional<Profile> remember(String key, Optional<Profile> profile) {
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    Instant until = clock.instant().plus(profile.isPresent() ? KEPT : KEPT_UNKNOWN);
    kept.put(key, new Kept(profile, until));
    return profile;
  }

  private Optional<Profile> ask(String user) {
    try {
      UsersInfoResponse answer = methods.usersInfo(request -> request.user(user));
      if (answer.isOk() && answer.getUser() != null) {
        User found = answer.getUser();
        return Optional.of(new Profile(name(found), zone(found), found.isBot()));
      }
      LOG.debug("users.info answered {}", answer.getError());
    } catch (IOException | SlackApiException | JsonParseException e) {
      LOG.debug("users.info could not be asked: {}", e.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  private static String name(User user) {
    if (!user.isBot()) {
      return "";
    }
    return user.getRealName() == null ? "" : user.getRealName();
  }

  private ZoneId zone(User user) {
    try {
      return user.getTz() == null ? unsaid : ZoneId.of(user.getTz());
    } catch (DateTimeException e) {
      return unsaid;
    }
  }

  private record Kept(Optional<Profile> profile, Instant until) {}
}
