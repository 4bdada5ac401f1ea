package io.goodhart.digest;

import io.goodhart.activity.Attribution;
import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.Target;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.privacy.DisclosedAdoption;
import io.goodhart.roster.Team;
import java.util.Optional;

/**
 * What a team's channel is told about one closed week; it holds no person.
 *
 * @param team the team
 * @param adoption its week, as others may see it
 * @param status how the week stands against the line
 * @param reason why there is no figure, if there is none
 * @param config the rules it was counted by, the line among them
 * @param attribution how much of the whole week's activity is tied to a person
 * @param previous the week before, where it has a figure
 * @param background what is told beside the rate
 */
public record Digest(
    Team team,
    DisclosedAdoption adoption,
    Status status,
    Optional<Reason> reason,
    AdoptionConfig config,
    Attribution attribution,
    Optional<DisclosedAdoption> previous,
    Background background) {
  /** A digest of which nothing else is known. */
  public Digest(
      Team team,
      DisclosedAdoption adoption,
      Status status,
      Optional<Reason> reason,
      AdoptionConfig config,
      Attribution attribution,
      Optional<DisclosedAdoption> previous) {
    this(team, adoption, status, reason, config, attribution, previous, Background.NONE);
  }

  /** The same after that week. */
  Digest after(Optional<DisclosedAdoption> before) {
    return new Digest(team, adoption, status, reason, config, attribution, before, background);
  }

  /** The same with what is told beside it. */
  public Digest beside(Background told) {
    return new Digest(team, adoption, status, reason, config, attribution, previous, told);
  }

  /** The closed week it is about. */
  public ReportingWeek week() {
    return adoption.week();
  }

  /** The line. */
  public Target target() {
    return config.target();
  }

  /** How a week stands against the line. */
  public enum Status {
    MET("met"),
    NOT_MET("not_met"),
    CANNOT_SAY("cannot_say"),
    NOT_SHOWN("not_shown");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    /** The word for it in texts and data. */
    public String code() {
      return code;
    }
  }

  /** Why there is no figure. */
  public enum Reason {
    /** The roster has nobody for this week. */
    NOBODY_ON_ROSTER("nobody_on_roster"),
    /** Everybody on the roster was away or new. */
    NOBODY_TO_COUNT("nobody_to_count"),
    /** Too much activity belongs to nobody that is known. */
    UNATTRIBUTED("unattributed"),
    /** Too few of those counted can be seen. */
    LOW_COVERAGE("low_coverage"),
    /** The team as a whole is too small for a rate of its own. */
    SMALL_TEAM("small_team"),
    /** Too few of the team were counted this week. */
    FEW_COUNTED("few_counted"),
    /** Most of the team is counted in another one whose figure stands beside it. */
    SHARED_PEOPLE("shared_people");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** The word for it in texts and data. */
    public String code() {
      return code;
    }

    /** Whether the figure is unknown, or known and not for showing. */
    Status status() {
      return switch (this) {
        case NOBODY_ON_ROSTER, NOBODY_TO_COUNT, UNATTRIBUTED, LOW_COVERAGE -> Status.CANNOT_SAY;
        case SMALL_TEAM, FEW_COUNTED, SHARED_PEOPLE -> Status.NOT_SHOWN;
      };
    }
  }
}
