package io.goodhart.adoption.standing;

import io.goodhart.adoption.Chance;

/** Whether the digest itself causes activity, for the organisation as a whole. */
public sealed interface DigestEffect {
  /** With fewer posts there is no answer. */
  int LEAST_POSTS = 20;

  /** A day from the first full hour after a post is looked at. */
  int HOURS = 24;

  /** The posting time is fixed, or too nearly so, to tell its effect from that of the hour. */
  record NotVaried() implements DigestEffect {}

  /**
   * Cannot say.
   *
   * @param posts how many there were; {@link #LEAST_POSTS} are needed
   */
  record TooFew(int posts) implements DigestEffect {}

  /**
   * No sign that posts cause activity.
   *
   * @param posts how many were looked at
   * @param percent by how much activity was higher after them; negative if it was lower
   */
  record NoSign(int posts, int percent) implements DigestEffect {}

  /**
   * Activity was higher after posts than in the same hours elsewhere, by more than chance explains.
   *
   * @param posts how many were looked at
   * @param percent by how much
   * @param chance how often chance alone gives as much
   */
  record Sign(int posts, int percent, Chance chance) implements DigestEffect {}
}
