package io.goodhart.edge.slack.post;

/** What a look for an earlier try of a message brought. */
sealed interface SearchOutcome {
  /** It had arrived under this id. */
  record Found(String ts) implements SearchOutcome {}

  /** It is not there. */
  record Absent() implements SearchOutcome {}

  /** Slack could not be asked, so nothing may be concluded. */
  record Failed(String reason) implements SearchOutcome {}
}
