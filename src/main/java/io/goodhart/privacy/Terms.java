package io.goodhart.privacy;

/**
 * What the rosters allow to be told of a team's week, whatever anybody did in it.
 *
 * @param standsBesideOthers whether the team may have figures beside those of the teams that it
 *     shares people with
 * @param turnover who came and went since the last week that was large enough for a figure
 */
public record Terms(boolean standsBesideOthers, Turnover turnover) {
  /** Of a team that has nobody. */
  public static final Terms OF_NOBODY = new Terms(false, Turnover.NONE);
}
