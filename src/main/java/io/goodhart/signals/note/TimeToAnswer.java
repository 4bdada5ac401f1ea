package io.goodhart.signals.note;

import io.goodhart.adoption.WorkingDays;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How long the owner of a note has before it changes anything: five whole working days of theirs
 * after the day on which it reached them, by the clocks of their primary team. Weekends, days away
 * and days off the roster do not count.
 */
public final class TimeToAnswer {
  /** So many working days. */
  public static final int DAYS = 5;

  private final RosterStore roster;
  private final ZoneId zone;

  /**
   * Counts by this roster.
   *
   * @param zone of those who are in no team
   */
  public TimeToAnswer(RosterStore roster, ZoneId zone) {
    this.roster = roster;
    this.zone = zone;
  }

  /** The clocks of somebody, now. */
  public ZoneId zoneOf(MemberId member, Instant now) {
    return primary(member, now).map(Team::zone).orElse(zone);
  }

  /**
   * The first day on which the note may change something, as leave is known now; empty as long as
   * it has not reached its owner, or if the owner is away for as far as can be seen.
   */
  public Optional<LocalDate> over(Note note, Instant now) {
    return note.reachedAt()
        .flatMap(
            at ->
                new WorkingDays(roster, primary(note.member(), now), zone)
                    .after(note.member(), at, DAYS));
  }

  private Optional<Team> primary(MemberId member, Instant now) {
    return roster.teamsOf(member, LocalDate.ofInstant(now, zone)).stream().findFirst();
  }
}
