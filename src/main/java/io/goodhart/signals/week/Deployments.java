package io.goodhart.signals.week;

/**
 * What a member deployed in a week, as far as the commit is known.
 *
 * @param known deployments whose commit and environment are known
 * @param unchanged how many of them brought the commit that the deployment before had brought to
 *     the same environment
 */
public record Deployments(long known, long unchanged) {
  /** Nothing was deployed, or nothing is known of it. */
  public static final Deployments NONE = new Deployments(0, 0);

  /** Refuses a part that is more than the whole. */
  public Deployments {
    if (unchanged < 0 || unchanged > known) {
      throw new IllegalArgumentException(
          "Of " + known + " deployments, " + unchanged + " cannot be unchanged");
    }
  }
}
