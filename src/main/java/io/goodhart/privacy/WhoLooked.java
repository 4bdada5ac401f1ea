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
import java.util.List;
import java.util.Optional;

/** Tells somebody who opened data about them, and who is about to. */
public final class WhoLooked {
  /** How many looks are told at once. */
  public static final int PAGE = 8;

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
            entries.size() > PAGE));
  }

  private List<AccessRequest> open(MemberId asker, Instant now) {
    return store
        .agreedAbout(asker, now.minus(AccessRequest.WAITS.plus(AccessRequest.LASTS)))
        .stream()
        .filter(request -> request.isAgreedAt(now))
        .toList();
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
   * @param hasMore whether there are earlier ones
   */
  public record Looks(long lastYear, List<AccessRequest> open, List<Look> looks, boolean hasMore) {
    /** Copies the lists. */
    public Looks {
      open = List.copyOf(open);
      looks = List.copyOf(looks);
    }
  }
}
