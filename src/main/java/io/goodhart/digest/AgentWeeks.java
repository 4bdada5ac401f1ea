package io.goodhart.digest;

import io.goodhart.adoption.cost.Contributions;
import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.request.Request;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.privacy.DisclosedActions;
import io.goodhart.privacy.SumRules;
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
import java.util.Objects;
import java.util.Optional;

/**
 * Tells what became of the actions that agents asked for in a week: a request counts for the teams
 * of whoever it was made for, else of the agent's owner. What may be told of one group depends on
 * the others, so the requests of a week are read for all together, once an hour. Safe for use by
 * many threads.
 */
public final class AgentWeeks {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST_WEEKS = 4;

  /** Nothing is told of what is longer ago: it would be read with everything since. */
  private static final int WEEKS_TOLD = 8;

  private final ApprovalStore store;
  private final RosterStore roster;
  private final ZoneId zone;
  private final Clock clock;
  private final Map<ReportingWeek, Book> books = new LinkedHashMap<>();

  /**
   * Reads requests from this store.
   *
   * @param zone the organisation's
   */
  public AgentWeeks(ApprovalStore store, RosterStore roster, ZoneId zone, Clock clock) {
    this.store = store;
    this.roster = roster;
    this.zone = zone;
    this.clock = clock;
  }

  /** What became of a team's requests; absent if nothing of it may be told. */
  Optional<DisclosedActions> of(Team team, ReportingWeek week) {
    return Optional.ofNullable(book(week).told().get(Optional.of(team.id())));
  }

  /** What became of all requests, by the organisation's clocks. */
  Optional<DisclosedActions> ofAll(ReportingWeek week) {
    return Optional.ofNullable(book(week).told().get(Optional.<TeamId>empty()));
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
      return new Book(now, Map.of());
    }
    List<Request> all = new ArrayList<>(store.decidedSince(start));
    all.addAll(store.open(Optional.empty()));
    Map<String, Request> once = new LinkedHashMap<>();
    all.forEach(request -> once.put(request.id().toString(), request));
    Map<Optional<TeamId>, List<Request>> groups = new LinkedHashMap<>();
    for (Request request : once.values()) {
      if (isIn(week, zone, request)) {
        groups.computeIfAbsent(Optional.empty(), none -> new ArrayList<>()).add(request);
      }
      LocalDate day = LocalDate.ofInstant(request.askedAt(), ZoneOffset.UTC);
      teams(request, day).stream()
          .filter(team -> isIn(week, team.zone(), request))
          .map(team -> groups.computeIfAbsent(Optional.of(team.id()), none -> new ArrayList<>()))
          .forEach(group -> group.add(request));
    }
    return new Book(now, told(groups));
  }

  private static Map<Optional<TeamId>, DisclosedActions> told(
      Map<Optional<TeamId>, List<Request>> groups) {
    Map<Optional<TeamId>, AgentActions> exact = new LinkedHashMap<>();
    groups.forEach((group, requests) -> exact.put(group, new AgentActions(requests)));
    Map<Optional<TeamId>, Contributions> sums = new LinkedHashMap<>();
    exact.forEach((group, actions) -> sums.put(group, actions.byMember()));
    Map<Optional<TeamId>, DisclosedActions> told = new HashMap<>();
    SumRules.shown(sums)
        .forEach(group -> told.put(group, Objects.requireNonNull(exact.get(group)).disclosed()));
    return told;
  }

  private static boolean isIn(ReportingWeek week, ZoneId zone, Request request) {
    return !request.askedAt().isBefore(week.start(zone))
        && request.askedAt().isBefore(week.end(zone));
  }

  private List<Team> teams(Request request, LocalDate day) {
    return AgentActions.whose(request).map(member -> roster.teamsOf(member, day)).orElse(List.of());
  }

  private record Book(Instant at, Map<Optional<TeamId>, DisclosedActions> told) {}
}
