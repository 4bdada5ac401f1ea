package io.goodhart.privacy;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import io.goodhart.signals.note.NotedWeeks;
import java.util.Map;
import java.util.Optional;

/**
 * Tells groups what became of notes in a closed week. What is told of everybody gives no team away
 * that stands beside it or is hidden: its range follows from what the teams' figures and sizes say.
 */
public final class NotesTold {
  private final NotedWeeks noted;
  private final DisclosedCosts costs;

  /** Tells of these notes, and what they stand for by these costs. */
  public NotesTold(NotedWeeks noted, DisclosedCosts costs) {
    this.noted = noted;
    this.costs = costs;
  }

  /**
   * Of one team.
   *
   * @param eligible how many people of it count
   */
  public DisclosedNotes of(Team team, int eligible, ReportingWeek week) {
    return DisclosedNotes.ofTeam(
        noted.explained(team, week), eligible, costs.saving(team.id(), week));
  }

  /**
   * Of everybody.
   *
   * @param eligible how many people of each team count
   */
  public DisclosedNotes ofAll(Map<TeamId, Integer> eligible, ReportingWeek week) {
    Total explained = new Total();
    noted
        .explained(week)
        .forEach(
            (team, count) -> {
              int size = eligible.getOrDefault(team, 0);
              Figure known = DisclosedNotes.ofTeam(count, size, Optional.empty()).explained();
              explained.add(
                  known instanceof Figure.Range ends
                      ? ends
                      : new Figure.Range(0, Math.max(size, count)),
                  count);
            });
    Figure.Range told = explained.told(explained.cells());
    return new DisclosedNotes(
        told, costs.savingOfAll(week), DisclosedNotes.shown(noted.leftOut(week)));
  }
}
