package io.goodhart.privacy;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.ledger.Fact;
import io.goodhart.ledger.Ledger;
import io.goodhart.ledger.LedgerEntry;
import java.time.ZoneId;
import java.util.List;

/** How often data about single people was opened, as everybody may know it. */
public final class LookCount {
  private final Ledger ledger;

  /** Counts in this ledger. */
  public LookCount(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The looks of a week. They are counted exactly: the figure is about those who look. */
  public Count of(ReportingWeek week, ZoneId zone) {
    List<LedgerEntry> reads = ledger.between(AccessEntries.READ, week.start(zone), week.end(zone));
    long people = reads.stream().map(read -> read.person(Fact.BY)).distinct().count();
    int ofEverybody = ledger.between(OpenedSignals.OPENED, week.start(zone), week.end(zone)).size();
    return new Count(reads.size(), Math.toIntExact(people), ofEverybody);
  }

  /**
   * Looks and lookers.
   *
   * @param times how often data was opened
   * @param people by how many people
   * @param ofEverybody how often data about everybody was opened at once, at the server
   */
  public record Count(int times, int people, int ofEverybody) {}
}
