package io.goodhart.signals.note;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds weeks that are closed and were not judged yet. A week is judged for the members of a zone
 * two hours after it ends there, so that what is on its way has arrived and digests, which come
 * later, know of it. Of weeks that were missed, the last four are made up for; on the first day of
 * an installation only the last week is looked at.
 */
public final class DueWeeks {
  /** So long after a week's end it is judged. */
  public static final Duration SETTLING = Duration.ofHours(2);

  private static final int MOST_MISSED = 4;

  private final RosterStore roster;
  private final NoteStore notes;

  /** Looks at the zones of this roster's teams. */
  public DueWeeks(RosterStore roster, NoteStore notes) {
    this.roster = roster;
    this.notes = notes;
  }

  /**
   * A week that is to be judged.
   *
   * @param week which
   * @param zones of whose members
   * @param open zones in which it is not over yet
   */
  record Due(ReportingWeek week, Set<ZoneId> zones, Set<ZoneId> open) {}

  /** What is to be judged now, the oldest week first. */
  List<Due> at(Instant now) {
    Instant settled = now.minus(SETTLING);
    Set<ZoneId> zones = roster.teams().stream().map(Team::zone).collect(Collectors.toSet());
    Optional<ReportingWeek> newest =
        zones.stream()
            .map(zone -> ReportingWeek.containing(settled, zone).previous())
            .max(ReportingWeek::compareTo);
    if (newest.isEmpty()) {
      return List.of();
    }
    ReportingWeek earliest = newest.get().plus(1 - MOST_MISSED);
    ReportingWeek week =
        notes
            .lastJudged()
            .map(last -> last.compareTo(earliest) > 0 ? last : earliest)
            .orElse(newest.get());
    List<Due> due = new ArrayList<>();
    for (; week.compareTo(newest.get()) <= 0; week = week.next()) {
      due(week, zones, settled).ifPresent(due::add);
    }
    return due;
  }

  private Optional<Due> due(ReportingWeek week, Set<ZoneId> zones, Instant settled) {
    Set<ZoneId> closed =
        zones.stream()
            .filter(zone -> week.isClosedAt(settled, zone))
            .collect(Collectors.toCollection(HashSet::new));
    Set<ZoneId> open = new HashSet<>(zones);
    open.removeAll(closed);
    closed.removeAll(notes.judged(week));
    return closed.isEmpty() ? Optional.empty() : Optional.of(new Due(week, closed, open));
  }

  /** Whose week it is; who is in a team whose week is not over yet is judged with that. */
  Set<MemberId> members(Due due) {
    Set<MemberId> members = new HashSet<>();
    Set<MemberId> later = new HashSet<>();
    for (Team team : roster.teams()) {
      boolean isOpen = due.open().contains(team.zone());
      if (isOpen || due.zones().contains(team.zone())) {
        roster.membersOf(team.id(), due.week()).stream()
            .map(RosterMember::id)
            .forEach(isOpen ? later::add : members::add);
      }
    }
    members.removeAll(later);
    return members;
  }
}
