package io.goodhart.digest;

import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.Digest.Reason;
import io.goodhart.digest.Digest.Status;
import io.goodhart.privacy.DisclosedAdoption;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What everybody is told about one closed week of all teams; it holds no person.
 *
 * @param adoption everybody's week, each counted once, as others may see it
 * @param status how it stands against the line
 * @param reason why there is no figure, if there is none
 * @param config the rules it was counted by
 * @param zone the organisation's
 * @param teams the teams' weeks, by name
 * @param background what is told beside the rate
 */
public record OrgDigest(
    DisclosedAdoption adoption,
    Status status,
    Optional<Reason> reason,
    AdoptionConfig config,
    ZoneId zone,
    List<Digest> teams,
    OrgBackground background) {
  /** Copies the list. */
  public OrgDigest {
    teams = List.copyOf(teams);
  }

  /** The closed week it is about. */
  public ReportingWeek week() {
    return adoption.week();
  }
}
