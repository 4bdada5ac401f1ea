package io.goodhart.privacy;

/**
 * How open data about single people is.
 *
 * @param worksCouncil whether nobody can open data about another person, because nothing that could
 *     do it is there
 */
public record PrivacyConfig(boolean worksCouncil) {
  /** Two admins may open somebody's data together, for a purpose, after telling them. */
  public static final PrivacyConfig DEFAULT = new PrivacyConfig(false);
}
