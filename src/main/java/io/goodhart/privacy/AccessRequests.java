package io.goodhart.privacy;

import io.goodhart.delivery.StoreException;
import io.goodhart.ledger.Ledger;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.ledger.SaltedText;
import io.goodhart.privacy.AccessRequest.Notice;
import io.goodhart.privacy.AccessRequest.State;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One admin asks to open data about somebody, another one agrees or not. Rights are looked up at
 * each step; every step is in the ledger or did not happen. Safe for use by many threads.
 */
public final class AccessRequests {
  private final AccessStore store;
  private final AccessPeople people;
  private final AccessNotices notices;
  private final Ledger ledger;
  private final RandomGenerator randomness;
  private final Clock clock;
  private final AccessEntries entries;

  /**
   * Keeps requests in this store.
   *
   * @param randomness fit for secrets
   */
  public AccessRequests(
      AccessStore store,
      AccessPeople people,
      AccessNotices notices,
      Ledger ledger,
      RandomGenerator randomness,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.notices = notices;
    this.ledger = ledger;
    this.randomness = randomness;
    this.clock = clock;
    this.entries = new AccessEntries(people);
  }

  /** Whether the reader could ask now: they may, and nothing of theirs about the person is open. */
  public boolean canAsk(Alias reader, Alias person) {
    return people.isAdmin(reader)
        && people.hasSecondAdmin()
        && !people.isSame(reader, person)
        && people.present(person).filter(member -> !hasLive(reader, member)).isPresent();
  }

  /** Asks for a second admin's word. */
  public AskOutcome ask(Alias reader, Alias person, Purpose purpose, Sentence sentence) {
    if (!people.isAdmin(reader)) {
      return new AskOutcome.NotAnAdmin();
    }
    if (people.isSame(reader, person)) {
      return new AskOutcome.Yourself();
    }
    Optional<MemberId> member = people.present(person);
    if (member.isEmpty()) {
      return new AskOutcome.NotOnARoster();
    }
    if (!people.hasSecondAdmin()) {
      return new AskOutcome.NoSecondAdmin();
    }
    SaltedText text = SaltedText.of(people.key(member.get()), sentence.text(), randomness);
    AccessRequest request =
        AccessRequest.asked(reader, person, member.get(), purpose, text.hash(), clock.instant());
    try {
      return store
          .ask(request, entries.asked(request, text))
          .<AskOutcome>map(AskOutcome.Asked::new)
          .orElseGet(AskOutcome.AskedBefore::new);
    } catch (StoreException e) {
      return new AskOutcome.NotRecorded();
    }
  }

  /** Agrees or declines, as the second admin. */
  public DecideOutcome decide(long id, Alias by, boolean agrees) {
    if (!people.isAdmin(by)) {
      return new DecideOutcome.NotAnAdmin();
    }
    Optional<AccessRequest> found = store.find(id);
    if (found.isEmpty()) {
      return new DecideOutcome.SettledBefore();
    }
    AccessRequest request = found.get();
    return hindrance(request, by, agrees)
        .orElseGet(() -> settle(request, agrees ? State.AGREED : State.DECLINED, by));
  }

  /** Takes a request back, as the one who asked. */
  public DecideOutcome withdraw(long id, Alias by) {
    Optional<AccessRequest> found = store.find(id);
    if (found.isEmpty()) {
      return new DecideOutcome.SettledBefore();
    }
    return people.isSame(found.get().reader(), by)
        ? settle(found.get(), State.WITHDRAWN, by)
        : new DecideOutcome.NotYours();
  }

  /** What waits for a second admin, the oldest first; nothing for others than admins. */
  public Optional<List<AccessRequest>> waiting(Alias admin) {
    Instant now = clock.instant();
    return people.isAdmin(admin)
        ? Optional.of(
            store.undecided().stream().filter(request -> request.isWaitingAt(now)).toList())
        : Optional.empty();
  }

  /** The reader's own words; empty if they were erased. */
  public Optional<String> sentenceOf(AccessRequest request) {
    return ledger.text(request.sentence());
  }

  /** Whether two names are of the same person. */
  public boolean isSame(Alias one, Alias other) {
    return people.isSame(one, other);
  }

  private boolean hasLive(Alias reader, MemberId person) {
    return store
        .latest(reader, person)
        .filter(request -> request.isLiveAt(clock.instant()))
        .isPresent();
  }

  private Optional<DecideOutcome> hindrance(AccessRequest request, Alias by, boolean agrees) {
    if (request.state() != State.ASKED) {
      return Optional.of(new DecideOutcome.SettledBefore());
    }
    if (!request.isWaitingAt(clock.instant())) {
      return Optional.of(new DecideOutcome.TooLate());
    }
    if (people.isSame(request.reader(), by)) {
      return Optional.of(new DecideOutcome.OwnRequest());
    }
    if (people.memberOf(by).filter(request.member()::equals).isPresent()) {
      return Optional.of(new DecideOutcome.AboutYourself());
    }
    if (!agrees) {
      return Optional.empty();
    }
    if (!people.isAdmin(request.reader())) {
      return Optional.of(new DecideOutcome.ReaderNoAdmin());
    }
    return people.present(request.person()).filter(request.member()::equals).isPresent()
        ? Optional.empty()
        : Optional.of(new DecideOutcome.PersonLeft());
  }

  private DecideOutcome settle(AccessRequest request, State state, Alias by) {
    Instant now = clock.instant();
    LedgerDraft entry = entries.settled(request, state, by, now);
    Optional<AccessRequest> settled;
    try {
      settled = store.settle(request.id(), state, by, now, entry);
    } catch (StoreException e) {
      return new DecideOutcome.NotRecorded();
    }
    if (settled.isEmpty()) {
      return new DecideOutcome.SettledBefore();
    }
    return switch (state) {
      case AGREED -> {
        Optional<Instant> at = tell(settled.get());
        tellReader(settled.get());
        yield new DecideOutcome.Agreed(settled.get(), at);
      }
      case WITHDRAWN -> new DecideOutcome.Withdrawn();
      case ASKED, DECLINED -> new DecideOutcome.Declined();
    };
  }

  /** A courtesy: what cannot be told stands under the command with which the reader asked. */
  private void tellReader(AccessRequest agreed) {
    try {
      notices.tellReader(agreed);
    } catch (StoreException e) {
      // The decision is recorded, and whoever agreed is not to read that it is not.
    }
  }

  /** What cannot be arranged now is arranged before the first look. */
  private Optional<Instant> tell(AccessRequest agreed) {
    try {
      return notices.tell(agreed).map(Notice::at);
    } catch (StoreException e) {
      return Optional.empty();
    }
  }
}
