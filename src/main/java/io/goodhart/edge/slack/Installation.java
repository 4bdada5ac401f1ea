package io.goodhart.edge.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import io.goodhart.delivery.Marks;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether Goodhart is still installed in its workspace, and who it is there.
 *
 * <p>A revoked installation is remembered across restarts and stops all posting. Slack is asked
 * again every few minutes, so that a new installation needs no repair here. Safe for use by many
 * threads.
 */
public final class Installation {
  /** The mark under which the time and manner of a revocation are kept; empty once it is over. */
  public static final String REVOKED = "slack.revoked";

  private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
  private static final Duration WHILE_WELL = Duration.ofHours(1);
  private static final Duration WHILE_NOT = Duration.ofMinutes(5);

  private final MethodsClient methods;
  private final Marks marks;
  private final Clock clock;
  private volatile @Nullable BotIdentity identity;
  private @Nullable Boolean revoked;
  private Instant nextCheck = Instant.MIN;

  Installation(MethodsClient methods, Marks marks, Clock clock) {
    this.methods = methods;
    this.marks = marks;
    this.clock = clock;
  }

  /** Who Goodhart is; empty until Slack has said so. */
  public Optional<BotIdentity> identity() {
    return Optional.ofNullable(identity);
  }

  /**
   * Whether messages may be posted; asks Slack first where that is due. While Slack cannot be
   * reached the last answer stands.
   */
  public synchronized boolean mayPost() {
    Instant now = clock.instant();
    if (!now.isBefore(nextCheck)) {
      ask();
      boolean well = identity != null && !isRevoked();
      nextCheck = now.plus(well ? WHILE_WELL : WHILE_NOT);
    }
    return !isRevoked();
  }

  /** When Slack is asked again. */
  public synchronized Instant nextCheck() {
    return nextCheck;
  }

  /** Whether the installation was revoked, as far as is known. */
  public synchronized boolean isRevoked() {
    Boolean known = revoked;
    if (known == null) {
      known = marks.get(REVOKED).filter(how -> !how.isEmpty()).isPresent();
      revoked = known;
    }
    return known;
  }

  /** Records that Slack no longer lets Goodhart post. */
  public synchronized void revoke(String how) {
    Instant now = clock.instant();
    nextCheck = now.plus(WHILE_NOT);
    if (isRevoked()) {
      return;
    }
    marks.set(REVOKED, now + " " + how);
    revoked = true;
    LOG.warn(
        "Slack no longer accepts Goodhart, nothing is posted: reason={}. Install the app again,"
            + " set SLACK_BOT_TOKEN to the new token and restart; what waits will then be posted",
        how);
  }

  private void ask() {
    try {
      AuthTestResponse answer = methods.authTest(request -> request);
      if (answer.isOk()) {
        identity =
            new BotIdentity(
                orEmpty(answer.getTeamId()),
                orEmpty(answer.getBotId()),
                orEmpty(answer.getUserId()));
        if (isRevoked()) {
          marks.set(REVOKED, "");
          revoked = false;
          LOG.info("Slack accepts Goodhart again, posting goes on");
        }
      } else if (SlackErrors.isAboutTheToken(orEmpty(answer.getError()))) {
        revoke(orEmpty(answer.getError()));
      } else {
        LOG.warn("Slack did not say who Goodhart is: error={}", answer.getError());
      }
    } catch (IOException | SlackApiException e) {
      LOG.warn("Slack could not be asked who Goodhart is: {}", e.getClass().getSimpleName());
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
