package io.goodhart.testing;

import io.goodhart.roster.DateSpan;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Members and teams as tests need them. */
public final class Rosters {
  /** A first day so early that nobody is new. */
  public static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);

  private Rosters() {}

  /** A team with a channel, in Berlin. */
  public static Team team(long id, String name) {
    return team(id, name, ZoneId.of("Europe/Berlin"));
  }

  /** A team with a channel. */
  public static Team team(long id, String name, ZoneId zone) {
    return new Team(new TeamId(id), name, zone, Optional.empty(), Optional.of("C" + id));
  }

  /** A member who has always been there and is never away. */
  public static RosterMember member(long id) {
    return away(id, List.of());
  }

  /** Members 1 to {@code count}, who have always been there. */
  public static List<RosterMember> members(int count) {
    return LongStream.rangeClosed(1, count).mapToObj(Rosters::member).toList();
  }

  /** A member who has always been there and is away on these days. */
  public static RosterMember away(long id, List<DateSpan> leave) {
    return new RosterMember(
        new MemberId(id), ALWAYS, true, List.of(new DateSpan(ALWAYS, Optional.empty())), leave);
  }

  /** A member who joined the organisation and the team on that day. */
  public static RosterMember joined(long id, LocalDate day) {
    return new RosterMember(
        new MemberId(id), day, true, List.of(new DateSpan(day, Optional.empty())), List.of());
  }

  /** A member who was in the team on these days only. */
  public static RosterMember during(long id, LocalDate from, LocalDate to) {
    return new RosterMember(
        new MemberId(id), ALWAYS, true, List.of(DateSpan.of(from, to)), List.of());
  }

  /** A member outside the measured group. */
  public static RosterMember notMeasured(long id) {
    return new RosterMember(
        new MemberId(id),
        ALWAYS,
        false,
        List.of(new DateSpan(ALWAYS, Optional.empty())),
        List.of());
  }
}
