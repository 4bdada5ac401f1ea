package io.goodhart.privacy;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.ledger.Fact;
import io.goodhart.ledger.Ledger;
import io.goodhart.ledger.LedgerEntry;
import io.goodhart.ledger.PersonKey;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells somebody who opened data about them, and who is about to. */
public final class WhoLooked {
  /** How many looks are told at once. */
  public static final int PAGE = 8;

  private static final int MOST_OF_EVERYBODY = 5;
  private static final Duration YEAR = Duration.ofDays(365);

  private final Ledger ledger;
  private final AccessStore store;
  private final AccessPeople people;
  private final Clock clock;

  /** Tells what this ledger says. */
  public WhoLooked(Ledger ledger, AccessStore store, AccessPeople people, Clock clock) {
    this.ledger = ledger;
    this.store = store;
    this.people = people;
    this.clock = clock;
  }

  /**
   * The looks at the asker, the newest first.
   *
   * @param before the number before which to go on; the largest for the newest page
   */
  public Disclosed<Looks> at(MemberId asker, long before) {
    Instant now = clock.instant();
    PersonKey key = people.key(asker);
    List<LedgerEntry> entries = ledger.about(key, AccessEntries.READ, before, PAGE + 1);
    List<Look> looks = new ArrayList<>(entries.stream().limit(PAGE).map(this::look).toList());
    return new Disclosed<>(
        new Looks(
            ledger.countAbout(key, AccessEntries.READ, now.minus(YEAR)),
            open(asker, now),
            looks,
            before == Long.MAX_VALUE ? ofEverybody(now) : List.of(),
            entries.size() > PAGE));
  }

  private List<AccessRequest> open(MemberId asker, Instant now) {
    return store
        .agreedAbout(asker, now.minus(AccessRequest.WAITS.plus(AccessRequest.LASTS)))
        .stream()
        .filter(request -> request.isAgreedAt(now))
        .toList();
  }

  /** The last few, the newest first; all of them are in the ledger. */
  private List<WideLook> ofEverybody(Instant now) {
    List<LedgerEntry> opened = ledger.between(OpenedSignals.OPENED, now.minus(YEAR), now);
    return opened.subList(Math.max(0, opened.size() - MOST_OF_EVERYBODY), opened.size()).stream()
        .sorted(Comparator.comparing(LedgerEntry::sequence).reversed())
        .flatMap(entry -> wide(entry).stream())
        .toList();
  }

  private Optional<WideLook> wide(LedgerEntry entry) {
    Optional<ReportingWeek> first = entry.value(OpenedSignals.FIRST).map(ReportingWeek::parse);
    Optional<ReportingWeek> last = entry.value(OpenedSignals.LAST).map(ReportingWeek::parse);
    return first.flatMap(
        from ->
            last.map(
                to ->
                    new WideLook(
                        entry.at(),
                        from,
                        to,
                        entry.text(OpenedSignals.SENTENCE).flatMap(ledger::text))));
  }

  /** The reader's own words of a request; empty if they were erased. */
  public Optional<String> sentenceOf(AccessRequest request) {
    return ledger.text(request.sentence());
  }

  private Look look(LedgerEntry entry) {
    return new Look(
        entry.sequence(),
        entry.at(),
        name(entry, Fact.BY),
        name(entry, AccessEntries.SECOND),
        entry.value(AccessEntries.PURPOSE).flatMap(Purpose::of),
        entry.text(AccessEntries.SENTENCE).flatMap(ledger::text),
        entry.value(AccessEntries.FIELDS).map(Field::read).orElse(List.of()),
        entry.value(AccessEntries.WEEK).map(ReportingWeek::parse));
  }

  private Optional<Alias> name(LedgerEntry entry, String part) {
    return entry.person(part).flatMap(ledger::nameOf).map(Alias::parse);
  }

  /**
   * A page of looks.
   *
   * @param lastYear how many there were in the last 365 days
   * @param open what may be opened just now, whether it has been or not
   * @param looks the page, the newest first
   * @param ofEverybody what was opened about everybody at once, on the newest page
   * @param hasMore whether there are earlier ones
   */
  public record Looks(
      long lastYear,
      List<AccessRequest> open,
      List<Look> looks,
      List<WideLook> ofEverybody,
      boolean hasMore) {
    /** Copies the lists. */
    public Looks {
      open = List.copyOf(open);
      looks = List.copyOf(looks);
      ofEverybody = List.copyOf(ofEverybody);
    }
  }
}
