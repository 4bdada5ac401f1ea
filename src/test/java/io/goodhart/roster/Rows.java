package io.goodhart.roster;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Roster rows that read aloud. */
public final class Rows {
  private Rows() {}

  /** A row that says nothing but who is in which team. */
  public static RosterRow row(String member, String team) {
    return new RosterRow(
        member,
        List.of(),
        team,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.empty(),
        false);
  }

  /** The row with aliases. */
  public static RosterRow known(RosterRow row, Alias... aliases) {
    return new RosterRow(
        row.member(),
        List.of(aliases),
        row.team(),
        row.zone(),
        row.joined(),
        row.left(),
        row.counts(),
        row.parent(),
        row.lead());
  }

  /** The row with a zone. */
  public static RosterRow in(RosterRow row, String zone) {
    return new RosterRow(
        row.member(),
        row.aliases(),
        row.team(),
        Optional.of(ZoneId.of(zone)),
        row.joined(),
        row.left(),
        row.counts(),
        row.parent(),
        row.lead());
  }

  /** The row with a first day. */
  public static RosterRow joining(RosterRow row, String day) {
    return new RosterRow(
        row.member(),
        row.aliases(),
        row.team(),
        row.zone(),
        Optional.of(LocalDate.parse(day)),
        row.left(),
        row.counts(),
        row.parent(),
        row.lead());
  }

  /** The row with a last day. */
  public static RosterRow leaving(RosterRow row, String day) {
    return new RosterRow(
        row.member(),
        row.aliases(),
        row.team(),
        row.zone(),
        row.joined(),
        Optional.of(LocalDate.parse(day)),
        row.counts(),
        row.parent(),
        row.lead());
  }

  /** The row of somebody outside the measured group. */
  public static RosterRow uncounted(RosterRow row) {
    return new RosterRow(
        row.member(),
        row.aliases(),
        row.team(),
        row.zone(),
        row.joined(),
        row.left(),
        false,
        row.parent(),
        row.lead());
  }

  /** The row of a team that is part of another. */
  public static RosterRow under(RosterRow row, String parent) {
    return new RosterRow(
        row.member(),
        row.aliases(),
        row.team(),
        row.zone(),
        row.joined(),
        row.left(),
        row.counts(),
        Optional.of(parent),
        row.lead());
  }

  /** The row of somebody who leads the team. */
  public static RosterRow leading(RosterRow row) {
    return new RosterRow(
        row.member(),
        row.aliases(),
        row.team(),
        row.zone(),
        row.joined(),
        row.left(),
        row.counts(),
        row.parent(),
        true);
  }
}
