package io.goodhart.edge.slack.post;

import java.time.Duration;
import java.util.Optional;

/** What became of one try to post a message. */
sealed interface PostOutcome {
  /** It arrived under this id, in the channel of this id. */
  record Posted(String ts, String channelId) implements PostOutcome {}

  /** It did not arrive and may be tried again, after the time that Slack asked for if any. */
  record Later(String reason, Optional<Duration> asked) implements PostOutcome {}

  /** Whether it arrived is not known. */
  record Unclear(String reason) implements PostOutcome {}

  /** It cannot arrive until somebody acts on the message or the channel. */
  record Refused(String code) implements PostOutcome {}

  /** No message can arrive until somebody acts on the installation. */
  record NotInstalled(String code) implements PostOutcome {}

  /** Slack does not take the look of it. */
  record BadBlocks() implements PostOutcome {}
}
