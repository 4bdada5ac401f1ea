package io.goodhart.approvals;

import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.ledger.EntryKind;
import io.goodhart.roster.Alias;
import io.goodhart.roster.RosterStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Gives agents their keys and tells whose a key is. An agent has one owner: whoever registered it
 * first. Safe for use by many threads and beside other processes.
 */
public final class AgentKeys {
  /** How long the keys before still work after a new one was made in exchange. */
  public static final Duration OVERLAP = Duration.ofHours(1);

  /** How long a key works if nothing ends it before. */
  public static final Duration VALID = Duration.ofDays(365);

  private static final EntryKind MADE = new EntryKind("agent.key-made");
  private static final EntryKind EXCHANGED = new EntryKind("agent.keys-exchanged");
  private static final EntryKind REVOKED = new EntryKind("agent.keys-revoked");

  private final AgentKeyStore store;
  private final RosterStore roster;
  private final ApprovalEntries entries;
  private final RandomGenerator randomness;
  private final Clock clock;

  /** Keeps keys in this store; the randomness has to be fit for secrets. */
  public AgentKeys(
      AgentKeyStore store,
      RosterStore roster,
      ApprovalEntries entries,
      RandomGenerator randomness,
      Clock clock) {
    this.store = store;
    this.roster = roster;
    this.entries = entries;
    this.randomness = randomness;
    this.clock = clock;
  }

  /** Makes a key of an agent; empty if the agent is somebody else's. */
  public Optional<KeySecret> mint(AgentId agent, Alias owner) {
    Person person = person(owner);
    Optional<Person> before = ownerOf(agent);
    boolean theirs = before.map(person::isSame).orElseGet(() -> isFree(agent, person));
    if (!theirs) {
      return Optional.empty();
    }
    // An owner who comes by another name of theirs stays under the first.
    Alias name = before.map(Person::identity).orElse(owner);
    KeySecret secret = KeySecret.make(randomness);
    Instant now = clock.instant();
    AgentKey key =
        new AgentKey(
            secret.hash(), agent, name, now, Optional.of(now.plus(VALID)), Optional.empty());
    boolean kept =
        store.add(key, entries.about(MADE, Optional.of(agent), person, Optional.empty(), now));
    return kept ? Optional.of(secret) : Optional.empty();
  }

  /** Makes a key in exchange for those before, which end soon; empty if it is not their agent. */
  public Optional<KeySecret> rotate(AgentId agent, Alias owner) {
    if (!isOwner(agent, owner)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    store.endAll(
        agent,
        now.plus(OVERLAP),
        entries.about(EXCHANGED, Optional.of(agent), person(owner), Optional.empty(), now));
    return mint(agent, owner);
  }

  /**
   * Stops all keys of an agent at once.
   *
   * @param by its owner, or an admin, which the caller has to know
   */
  public int revoke(AgentId agent, Person by) {
    Instant now = clock.instant();
    return store.revokeAll(
        agent, now, entries.about(REVOKED, Optional.of(agent), by, Optional.empty(), now));
  }

  /**
   * Stops all keys of agents that somebody owns who left; what nobody can answer for does not ask.
   *
   * @param gone identities of people who left
   * @return whose keys stopped by it
   */
  public List<AgentId> revokeOf(Collection<Alias> gone) {
    List<AgentId> stopped = new ArrayList<>();
    for (AgentId agent : store.agents()) {
      Optional<Person> owner = ownerOf(agent).filter(one -> gone.contains(one.identity()));
      if (owner.isPresent() && worksNow(agent) && revoke(agent, owner.get()) > 0) {
        stopped.add(agent);
      }
    }
    return stopped;
  }

  /** Lets somebody else answer for an agent, whose keys stop; false if its owner changed since. */
  boolean give(AgentId agent, Person from, Alias to, Person by) {
    Instant now = clock.instant();
    return store.give(agent, from.identity(), to, now, entries.given(agent, person(to), by, now));
  }

  /** Whether the name is that of an agent whose owner had their data erased. */
  public boolean isNameKept(AgentId agent) {
    return store.keptName(agent).isPresent();
  }

  /** Lets somebody register an agent whose name is kept; false if it is not kept any more. */
  boolean giveName(AgentId agent, Alias to, Person by) {
    return store.giveName(agent, to, entries.given(agent, person(to), by, clock.instant()));
  }

  /** Whether the agent has a key that works now. */
  public boolean worksNow(AgentId agent) {
    Instant now = clock.instant();
    return store.of(agent).stream().anyMatch(key -> key.worksAt(now));
  }

  /** The agents a key of which was stopped after a time. */
  public List<AgentId> stoppedSince(Instant time) {
    return store.stoppedSince(time);
  }

  /** When keys of an agent were stopped last; empty if none ever was. */
  public Optional<Instant> stoppedAt(AgentId agent) {
    return store.of(agent).stream()
        .flatMap(key -> key.revoked().stream())
        .max(Comparator.naturalOrder());
  }

  /** How many agents somebody answers for. */
  public int ownedBy(Person person) {
    return agentsOf(person).size();
  }

  /** The agents that somebody answers for. */
  public List<AgentId> agentsOf(Person person) {
    return store.agents().stream()
        .filter(agent -> ownerOf(agent).filter(person::isSame).isPresent())
        .toList();
  }

  /** The key of that secret, if it works now. */
  public Optional<AgentKey> find(String secret) {
    return KeySecret.read(secret)
        .flatMap(one -> store.find(one.hash()))
        .filter(key -> key.worksAt(clock.instant()));
  }

  /** Who answers for an agent; empty if it is not registered. */
  public Optional<Person> ownerOf(AgentId agent) {
    return store.of(agent).stream().findFirst().map(key -> person(key.owner()));
  }

  /** Every registered agent. */
  public List<AgentId> agents() {
    return store.agents();
  }

  /** Who somebody is now. */
  public Person person(Alias identity) {
    return new Person(identity, roster.memberOf(identity));
  }

  private boolean isFree(AgentId agent, Person person) {
    return store
        .keptName(agent)
        .map(kept -> kept.givenTo().filter(to -> person(to).isSame(person)).isPresent())
        .orElse(true);
  }

  private boolean isOwner(AgentId agent, Alias who) {
    return ownerOf(agent).filter(owner -> owner.isSame(person(who))).isPresent();
  }
}
