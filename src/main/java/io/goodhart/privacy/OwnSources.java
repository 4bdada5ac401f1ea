package io.goodhart.privacy;

import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.SourceSeen;
import io.goodhart.adoption.SilentSources;
import io.goodhart.adoption.Visibility;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Tells somebody through what they are seen, and what has gone silent. */
public final class OwnSources {
  private static final SortedSet<String> NONE = Collections.emptySortedSet();

  private final ActivityStore activity;
  private final Visibility visibility;
  private final SilentSources silent;

  /**
   * Reads from these stores.
   *
   * @param seenDays for how many days a source speaks
   */
  public OwnSources(RosterStore roster, ActivityStore activity, int seenDays) {
    this.activity = activity;
    this.visibility = new Visibility(activity, seenDays);
    this.silent = new SilentSources(roster, activity, seenDays);
  }

  /** Whether the asker can be seen in that week. */
  public Disclosed<Boolean> canBeSeen(MemberId asker, ReportingWeek week) {
    return new Disclosed<>(!visibility.of(List.of(asker), week).isEmpty());
  }

  /** The sources through which the asker can be seen now, by name, the silent ones marked. */
  public Disclosed<List<OwnSource>> now(MemberId asker, Instant now) {
    ReportingWeek running = ReportingWeek.containing(now, ZoneOffset.UTC);
    Set<String> through =
        Set.copyOf(visibility.of(List.of(asker), running).getOrDefault(asker, NONE));
    Set<String> silentTools =
        silent.of(asker, now).stream().map(SourceSeen::tool).collect(Collectors.toSet());
    ReportingWeek oldest = ReportingWeek.containing(now.minus(Retention.KEPT), ZoneOffset.UTC);
    return new Disclosed<>(
        SourceSeen.of(activity.sightings(List.of(asker), oldest, running)).stream()
            .filter(source -> through.contains(source.tool()))
            .map(
                source ->
                    new OwnSource(
                        source.tool(),
                        source.first(),
                        source.last(),
                        silentTools.contains(source.tool())))
            .toList());
  }
}
