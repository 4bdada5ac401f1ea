package io.goodhart.digest;

import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.request.Request;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what became of the actions that agents asked for in a week: a request counts for the teams
 * of whoever it was made for, else of the agent's owner. The requests of a week are read once an
 * hour, for all teams together. Safe for use by many threads.
 */
public final class AgentWeeks {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST_WEEKS = 4;

  /** Nothing is told of what is longer ago: it would be read with everything since. */
  private static final int WEEKS_TOLD = 8;

  private final ApprovalStore store;
  private final RosterStore roster;
  private final Clock clock;
  private final Map<ReportingWeek, Book> books = new LinkedHashMap<>();

  /** Reads requests from this store. */
  public AgentWeeks(ApprovalStore store, RosterStore roster, Clock clock) {
    this.store = store;
    this.roster = roster;
    this.clock = clock;
  }

  /** What became of a team's requests; absent if there were none. */
  Optional<AgentActions> of(Team team, ReportingWeek week) {
    return within(book(week).byTeam().getOrDefault(team.id(), List.of()), week, team.zone());
  }

  /** What became of all requests, by the organisation's clocks. */
  Optional<AgentActions> ofAll(ReportingWeek week, ZoneId zone) {
    return within(book(week).all(), week, zone);
  }

  private static Optional<AgentActions> within(
      List<Request> requests, ReportingWeek week, ZoneId zone) {
    return AgentActions.of(
        requests.stream()
            .filter(
                one ->
                    !one.askedAt().isBefore(week.start(zone))
                        && one.askedAt().isBefore(week.end(zone)))
            .toList());
  }

  private synchronized Book book(ReportingWeek week) {
    Instant now = clock.instant();
    Book known = books.get(week);
    if (known != null && now.isBefore(known.at().plus(KEPT)) && !now.isBefore(known.at())) {
      return known;
    }
    Book fresh = read(week, now);
    books.remove(week);
    if (books.size() >= MOST_WEEKS) {
      books.remove(books.keySet().iterator().next());
    }
    books.put(week, fresh);
    return fresh;
  }

  private Book read(ReportingWeek week, Instant now) {
    // The earliest moment at which the week begins anywhere.
    Instant start = week.start(ZoneOffset.MAX);
    if (start.isBefore(now.minus(Duration.ofDays(7L * WEEKS_TOLD)))) {
      return new Book(now, List.of(), Map.of());
    }
    List<Request> all = new ArrayList<>(store.decidedSince(start));
    all.addAll(store.open(Optional.empty()));
    Map<String, Request> once = new LinkedHashMap<>();
    all.forEach(request -> once.put(request.id().toString(), request));
    Map<TeamId, List<Request>> byTeam = new HashMap<>();
    for (Request request : once.values()) {
      LocalDate day = LocalDate.ofInstant(request.askedAt(), ZoneOffset.UTC);
      for (Team team : teams(request, day)) {
        byTeam.computeIfAbsent(team.id(), none -> new ArrayList<>()).add(request);
      }
    }
    return new Book(now, List.copyOf(once.values()), byTeam);
  }

  private List<Team> teams(Request request, LocalDate day) {
    Optional<MemberId> whose =
        request
            .action()
            .onBehalfOf()
            .flatMap(person -> person.member())
            .or(() -> request.action().owner().member());
    return whose.map(member -> roster.teamsOf(member, day)).orElse(List.of());
  }

  private record Book(Instant at, List<Request> all, Map<TeamId, List<Request>> byTeam) {}
}
