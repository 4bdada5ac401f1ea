package io.goodhart.approvals;

import io.goodhart.approvals.action.Person;
import io.goodhart.ledger.EntryKind;
import io.goodhart.roster.Alias;
import java.time.Clock;
import java.util.Optional;

/**
 * Lets people who decide on requests name somebody who does so while they are away. What a delegate
 * may do is {@link RosterRights}' to say.
 */
public final class Delegates {
  private static final EntryKind NAMED = new EntryKind("approval.delegate-named");
  private static final EntryKind ENDED = new EntryKind("approval.delegate-ended");

  private final DelegateStore store;
  private final AgentKeys people;
  private final ApprovalEntries entries;
  private final Clock clock;

  /** Keeps delegates in this store; people are looked up where agents' owners are. */
  public Delegates(DelegateStore store, AgentKeys people, ApprovalEntries entries, Clock clock) {
    this.store = store;
    this.people = people;
    this.entries = entries;
    this.clock = clock;
  }

  /** Who stands in for somebody, on whatever days. */
  public Optional<Delegation> of(Alias person) {
    return store.of(person);
  }

  /** Names somebody's delegate, in place of another one. */
  public void name(Delegation delegation) {
    Person by = people.person(delegation.person());
    store.change(
        delegation.person(),
        Optional.of(delegation),
        entries.delegated(
            NAMED, by, Optional.of(people.person(delegation.delegate())), clock.instant()));
  }

  /** Lets nobody stand in for somebody any more; false if nobody did. */
  public boolean end(Alias person) {
    if (store.of(person).isEmpty()) {
      return false;
    }
    store.change(
        person,
        Optional.empty(),
        entries.delegated(ENDED, people.person(person), Optional.empty(), clock.instant()));
    return true;
  }
}
