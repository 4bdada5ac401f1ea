package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.Days;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.roster.Alias;
import io.goodhart.roster.DirectoryPerson;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/**
 * Brings the roster to what a directory says. One is used for one change, in one transaction: it is
 * planned first and written by {@link #save()}. Not safe for use by many threads.
 */
final class DirectoryUpdate {
  /** Before the identity of somebody whom no file has named. */
  static final String MADE_HERE = "slack:";

  private static final String IN_TEAM =
      "SELECT member_id FROM membership WHERE team_id = :team AND to_day >= :today";

  private final WriterConnection connection;
  private final RosterLock lock;
  private final LocalDate today;
  private final TeamRegister teams;
  private final AliasRegister aliases;
  private final Map<Person, List<Stint>> changed = new LinkedHashMap<>();
  private boolean hasNewTeam;

  DirectoryUpdate(
      WriterConnection connection,
      RosterLock lock,
      Collection<DirectoryPerson> people,
      LocalDate today) {
    this.connection = connection;
    this.lock = lock;
    this.today = today;
    this.teams = new TeamRegister(connection, lock);
    Set<String> codes = new HashSet<>();
    people.forEach(person -> names(person).map(AliasRegister::code).forEach(codes::add));
    this.aliases = new AliasRegister(connection, codes);
  }

  /** Plans the team's change; says how many people come or leave. */
  int team(String name, List<DirectoryPerson> people) {
    long team = teams.require(name);
    hasNewTeam = teams.isNew(team);
    Set<Long> wasIn = inTeam(team);
    Map<Long, DirectoryPerson> wanted = new LinkedHashMap<>();
    Set<Long> made = new HashSet<>();
    for (DirectoryPerson person : people) {
      Optional<Long> known = owner(person);
      long id = known.orElseGet(lock::nextId);
      if (known.isEmpty()) {
        made.add(id);
        boolean unused = aliases.claim(madeHere(person), id);
      }
      claimAll(person, id);
      wanted.putIfAbsent(id, person);
    }
    Set<Long> all = new HashSet<>(wanted.keySet());
    all.addAll(wasIn);
    all.removeAll(made);
    Map<Long, Person> held = MemberTable.load(connection, all);
    int moves = 0;
    for (Map.Entry<Long, DirectoryPerson> entry : wanted.entrySet()) {
      long id = entry.getKey();
      Person person = held.getOrDefault(id, new Person(id, false, true, List.of()));
      String zone = entry.getValue().zone().map(ZoneId::getId).orElse("");
      List<Stint> planned = TeamStints.with(person.held, team, zone, hasNewTeam, today);
      put(person, planned);
      moves += wasIn.contains(id) ? 0 : 1;
    }
    for (long id : wasIn) {
      if (!wanted.containsKey(id)) {
        Person person = Objects.requireNonNull(held.get(id));
        put(person, TeamStints.without(person.held, stint -> stint.team() == team, today));
        moves++;
      }
    }
    return moves;
  }

  /** Plans what is learnt of people that are known; says how many aliases are new. */
  int learn(List<DirectoryPerson> people) {
    Map<Long, DirectoryPerson> known = new LinkedHashMap<>();
    int learnt = 0;
    for (DirectoryPerson person : people) {
      Optional<Long> owner = owner(person);
      if (owner.isPresent()) {
        learnt += claimAll(person, owner.get());
        known.putIfAbsent(owner.get(), person);
      }
    }
    MemberTable.load(connection, known.keySet())
        .forEach((id, person) -> fillZone(person, Objects.requireNonNull(known.get(id))));
    return learnt;
  }

  /** Plans the end of all memberships of these members; says how many had one. */
  int end(Set<Long> members) {
    int ended = 0;
    for (Person person : MemberTable.load(connection, members).values()) {
      List<Stint> planned = TeamStints.without(person.held, stint -> true, today);
      ended += planned.equals(person.held) ? 0 : 1;
      put(person, planned);
    }
    return ended;
  }

  boolean changesAnything() {
    return !changed.isEmpty() || aliases.hasNew() || hasNewTeam;
  }

  void save() throws SQLException {
    teams.save();
    MemberTable.save(connection, changed);
    aliases.save();
    TeamZones.count(connection, today);
  }

  private void put(Person person, List<Stint> planned) {
    if (!person.known || !planned.equals(person.held)) {
      changed.put(person, planned);
    }
  }

  private void fillZone(Person person, DirectoryPerson seen) {
    if (seen.zone().isEmpty()) {
      return;
    }
    String zone = seen.zone().get().getId();
    List<Stint> filled = new ArrayList<>();
    for (Stint stint : person.held) {
      boolean fills = stint.zone().isEmpty() && stint.isOpenOn(today);
      filled.add(fills ? TeamStints.in(stint, zone) : stint);
    }
    put(person, filled);
  }

  private Optional<Long> owner(DirectoryPerson person) {
    return names(person).flatMap(alias -> aliases.owner(alias).stream()).findFirst();
  }

  private int claimAll(DirectoryPerson person, long member) {
    int claimed = 0;
    for (Alias alias :
        Stream.concat(Stream.of(person.identity()), person.aliases().stream()).toList()) {
      claimed += aliases.claim(alias, member) ? 1 : 0;
    }
    return claimed;
  }

  private Set<Long> inTeam(long team) {
    try (Query query = connection.handle().createQuery(IN_TEAM)) {
      return new HashSet<>(
          query.bind("team", team).bind("today", Days.number(today)).mapTo(Long.class).list());
    }
  }

  private static Stream<Alias> names(DirectoryPerson person) {
    return Stream.concat(Stream.of(person.identity(), madeHere(person)), person.aliases().stream());
  }

  private static Alias madeHere(DirectoryPerson person) {
    return new Alias(Alias.Kind.ID, MADE_HERE + person.identity().value());
  }
}
