package io.goodhart.edge.sql.roster;

import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.roster.Alias;
import io.goodhart.roster.RosterChange;
import io.goodhart.roster.RosterRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the roster to what rows say. One is used for one attempt, in one transaction; not safe for
 * use by many threads.
 */
final class RosterImport {
  private final WriterConnection connection;
  private final RosterLock lock;
  private final LocalDate today;
  private final TeamRegister teams;
  private final Map<Long, Person> people = new LinkedHashMap<>();
  private final Map<Person, List<Stint>> changed = new LinkedHashMap<>();
  private final Set<Integer> changedRows = new HashSet<>();
  private final List<RosterChange.Refused> refused = new ArrayList<>();

  RosterImport(WriterConnection connection, RosterLock lock, LocalDate today) {
    this.connection = connection;
    this.lock = lock;
    this.today = today;
    this.teams = new TeamRegister(connection, lock);
  }

  /** Applies the rows in their order. */
  RosterChange apply(List<RosterRow> rows) throws SQLException {
    List<Optional<Claim>> claims = claims(rows);
    AliasRegister aliases = new AliasRegister(connection, codes(claims));
    people.putAll(MemberTable.load(connection, members(claims, aliases)));
    for (int i = 0; i < rows.size(); i++) {
      RosterRow row = rows.get(i);
      if (claims.get(i).isPresent()) {
        take(i, row, claims.get(i).get(), aliases);
      } else {
        Claim.id(row).flatMap(aliases::owner).ifPresent(id -> spare(id, row));
      }
    }
    people.values().forEach(this::compare);
    teams.save();
    MemberTable.save(connection, changed);
    aliases.save();
    TeamZones.count(connection, today);
    int unchanged = rows.size() - refused.size() - changedRows.size();
    return new RosterChange(changedRows.size(), unchanged, refused);
  }

  private List<Optional<Claim>> claims(List<RosterRow> rows) {
    List<Optional<Claim>> claims = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      try {
        claims.add(Optional.of(Claim.of(rows.get(i))));
      } catch (IllegalArgumentException e) {
        refuse(i, String.valueOf(e.getMessage()));
        claims.add(Optional.empty());
      }
    }
    return claims;
  }

  private static Set<String> codes(List<Optional<Claim>> claims) {
    Set<String> codes = new HashSet<>();
    for (Optional<Claim> claim : claims) {
      claim.ifPresent(c -> c.all().forEach(alias -> codes.add(AliasRegister.code(alias))));
    }
    return codes;
  }

  private static Collection<Long> members(List<Optional<Claim>> claims, AliasRegister aliases) {
    Set<Long> members = new HashSet<>();
    for (Optional<Claim> claim : claims) {
      claim.flatMap(aliases::owner).ifPresent(members::add);
    }
    return members;
  }

  private void take(int index, RosterRow row, Claim claim, AliasRegister aliases) {
    Optional<Long> owner = aliases.owner(claim);
    Optional<String> objection = objection(row, claim, owner, aliases);
    if (objection.isPresent()) {
      refuse(index, objection.get());
      owner.ifPresent(member -> spare(member, row));
      return;
    }
    long id = owner.orElseGet(lock::nextId);
    Person person =
        people.computeIfAbsent(id, missing -> new Person(missing, false, row.counts(), List.of()));
    boolean changes = false;
    for (Alias alias : claim.all()) {
      changes |= aliases.claim(alias, id);
    }
    long team = teams.require(row.team());
    changes |= teams.isNew(team);
    if (row.parent().isPresent()) {
      changes |= teams.place(team, row.parent().get());
    }
    if (changes) {
      changedRows.add(index);
    }
    String zone = row.zone().map(ZoneId::getId).orElse("");
    person.take(index, new Line(team, row.joined(), row.left(), zone, row.lead()), row.counts());
  }

  private Optional<String> objection(
      RosterRow row, Claim claim, Optional<Long> owner, AliasRegister aliases) {
    for (Alias alias : claim.all()) {
      Optional<Long> other = aliases.owner(alias);
      if (other.isPresent() && !other.equals(owner)) {
        return Optional.of(
            "\"" + alias + "\" belongs to another member; take it out of this row or of theirs.");
      }
    }
    if (row.parent().filter(parent -> teams.wouldCircle(row.team(), parent)).isPresent()) {
      return Optional.of(
          "The team \"" + row.team() + "\" cannot be part of itself; name another parent.");
    }
    return Optional.empty();
  }

  /** A row that was refused does not say that the member left its team. */
  private void spare(long member, RosterRow row) {
    Person person = people.get(member);
    Long team = teams.find(row.team());
    if (person != null && team != null) {
      person.spared.add(team);
    }
  }

  private void refuse(int index, String reason) {
    refused.add(new RosterChange.Refused(index, reason));
  }

  /** Finds out which of a member's rows change something. */
  private void compare(Person person) {
    if (person.lines.isEmpty()) {
      return;
    }
    List<Stint> planned = person.planned(today);
    boolean countChanged = person.counts != person.countedBefore;
    boolean same = person.known && !countChanged && same(planned, person.held);
    if (same) {
      return;
    }
    changed.put(person, planned);
    boolean any = false;
    for (int i = 0; i < person.rows.size(); i++) {
      long team = person.lines.get(i).team();
      if (!person.known || !same(of(team, planned), of(team, person.held))) {
        changedRows.add(person.rows.get(i));
        any = true;
      }
    }
    if (countChanged || !any) {
      changedRows.add(person.rows.get(0));
    }
  }

  private static boolean same(List<Stint> one, List<Stint> other) {
    return new HashSet<>(one).equals(new HashSet<>(other));
  }

  private static List<Stint> of(long team, List<Stint> stints) {
    return stints.stream().filter(stint -> stint.team() == team).toList();
  }
}
