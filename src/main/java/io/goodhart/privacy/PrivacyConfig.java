package io.goodhart.privacy;

/**
 * How open data about single people is.
 *
 * @param worksCouncil whether nobody can open data about another person, because nothing that could
 *     do it is there
 * @param locked whether a works council's {@link SecondKey} keeps it so; never without the other
 */
public record PrivacyConfig(boolean worksCouncil, boolean locked) {
  /** Two admins may open somebody's data together, for a purpose, after telling them. */
  public static final PrivacyConfig DEFAULT = new PrivacyConfig(false, false);

  /** Nobody can open anything, and the settings cannot change that. */
  public static final PrivacyConfig LOCKED = new PrivacyConfig(true, true);

  /** Refuses a lock on an open door. */
  public PrivacyConfig {
    if (locked && !worksCouncil) {
      throw new IllegalArgumentException("A second key keeps closed what is closed");
    }
  }
}
