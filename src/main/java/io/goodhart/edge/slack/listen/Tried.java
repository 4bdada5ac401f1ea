package io.goodhart.edge.slack.listen;

/** What became of one try to work on a delivery. */
enum Tried {
  /** It is done. */
  DONE,
  /** There was no room for it; it says nothing about the delivery. */
  BUSY,
  /** It failed. */
  FAILED
}
