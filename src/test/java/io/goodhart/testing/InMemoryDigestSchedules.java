package io.goodhart.testing;

import io.goodhart.digest.DigestSchedules;
import io.goodhart.digest.KeptSchedule;
import io.goodhart.roster.TeamId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Schedules in memory. */
public final class InMemoryDigestSchedules implements DigestSchedules {
  private final Map<TeamId, Deque<KeptSchedule>> kept = new HashMap<>();

  @Override
  public Map<TeamId, KeptSchedule> all() {
    Map<TeamId, KeptSchedule> all = new HashMap<>();
    kept.forEach((team, changes) -> all.put(team, changes.getFirst()));
    return all;
  }

  @Override
  public List<KeptSchedule> changes(TeamId team) {
    return List.copyOf(kept.getOrDefault(team, new ArrayDeque<>()));
  }

  @Override
  public void keep(TeamId team, KeptSchedule schedule) {
    kept.computeIfAbsent(team, id -> new ArrayDeque<>()).addFirst(schedule);
  }
}
