package io.goodhart.bench;

import io.goodhart.roster.Alias;
import io.goodhart.roster.RosterRow;
import io.goodhart.roster.RosterStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** People in teams of fifty. */
final class Company {
  static final int TEAM_SIZE = 50;

  /** A Sunday evening; what is sent happened in the days before. */
  static final Instant NOW = Instant.parse("2026-11-22T22:45:00Z");

  private Company() {}

  /** The address of a person. */
  static String email(int person) {
    return "person-" + person + "@example.dev";
  }

  /** The name of a person's team. */
  static String team(int person) {
    return "Team " + person / TEAM_SIZE;
  }

  /** Puts so many people on the roster. */
  static void hire(RosterStore roster, int people) {
    roster.apply(
        IntStream.range(0, people).mapToObj(Company::row).toList(), LocalDate.of(2026, 11, 22));
  }

  private static RosterRow row(int person) {
    return new RosterRow(
        "m-" + person,
        List.of(Alias.guess(email(person))),
        team(person),
        Optional.of(ZoneId.of("Europe/Berlin")),
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.empty(),
        false);
  }
}
