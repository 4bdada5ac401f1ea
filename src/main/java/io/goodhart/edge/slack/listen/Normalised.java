package io.goodhart.edge.slack.listen;

import io.goodhart.activity.ActivityEvent;

/** What an event of Slack's comes down to. */
sealed interface Normalised {
  /** It is an activity. */
  record Seen(ActivityEvent event) implements Normalised {}

  /** It is of no use here. */
  record Ignored() implements Normalised {}

  /** It lacks what every event of its type has. */
  record Malformed() implements Normalised {}
}
