package io.goodhart.digest;

import io.goodhart.adoption.Adoption;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.delivery.Outbox;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which digests should have been posted by now and are not reserved yet.
 *
 * <p>Only the latest week that is due counts: who was down for a month does not get four posts.
 */
public final class DueDigests {
  private final RosterStore roster;
  private final Outbox outbox;
  private final DigestConfig config;

  /** Looks in these stores. */
  public DueDigests(RosterStore roster, Outbox outbox, DigestConfig config) {
    this.roster = roster;
    this.outbox = outbox;
    this.config = config;
  }

  /** What is due at {@code now}, by name of the team. */
  public List<Due> at(Instant now) {
    List<Due> due = new ArrayList<>();
    for (Team team : roster.teams()) {
      team.channel()
          .map(channel -> new Due(team, channel, latestDueWeek(team, now)))
          .filter(latest -> outbox.find(latest.key()).isEmpty())
          .ifPresent(due::add);
    }
    return due;
  }

  private ReportingWeek latestDueWeek(Team team, Instant now) {
    ReportingWeek closed = ReportingWeek.containing(now, team.zone()).previous();
    return config.dueAt(closed, team.zone()).isAfter(now) ? closed.previous() : closed;
  }

  /**
   * A digest that should be posted.
   *
   * @param team the team
   * @param channel where it goes
   * @param week the closed week
   */
  public record Due(Team team, String channel, ReportingWeek week) {
    /** What makes it the same message: team, week and definition. */
    public String key() {
      return "digest:" + team.id().value() + ":" + week + ":" + Adoption.DEFINITION;
    }
  }
}
