package io.goodhart.activity;

import io.goodhart.roster.AgentStore;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterRow;
import io.goodhart.roster.RosterStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * What the contracts of activity stores need. The default zone is Berlin's; a cumulative series
 * that began no longer than {@link #HORIZON} before its first point counts whole.
 */
public abstract class ActivityStoreFixture {
  /** The horizon that stores under test are made with. */
  protected static final Duration HORIZON = Duration.ofDays(35);

  /** A day on which rosters are applied. */
  protected static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  /** A store that is empty at the start of a test and remembers what it stored during it. */
  protected abstract ActivityStore store();

  /** The same store, as another process has it. */
  protected abstract ActivityStore elsewhere();

  /** The roster beside it. */
  protected abstract RosterStore roster();

  /** The agents beside it. */
  protected abstract AgentStore agents();

  /** Applies rows and gives the member of the first. */
  protected MemberId member(RosterRow... rows) {
    roster().apply(List.of(rows), TODAY);
    return roster().memberOf(new Alias(Alias.Kind.ID, rows[0].member())).orElseThrow();
  }

  /** Stores events as one delivery. */
  protected Stored append(ActivityEvent... events) {
    return store().append(List.of(Events.batch(List.of(events)))).get(0);
  }
}
