package io.goodhart.edge.sql.roster;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.Days;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.edge.sql.activity.SummaryRebuild;
import io.goodhart.edge.sql.activity.ZoneHistories;
import io.goodhart.roster.Alias;
import io.goodhart.roster.LeaveRow;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterChange;
import io.goodhart.roster.RosterMember;
import io.goodhart.roster.RosterRow;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The roster in SQLite or PostgreSQL. Safe for use by many threads and beside other processes. */
public final class JdbiRosterStore implements RosterStore {
  private static final String CLAIMED = "UPDATE alias SET claimed = 1 WHERE code = :code";

  private final Database database;

  /** Keeps the roster in this database. */
  public JdbiRosterStore(Database database) {
    this.database = database;
  }

  @Override
  public RosterChange apply(List<RosterRow> rows, LocalDate today) {
    return database.write(
        "Applying a roster",
        connection -> {
          RosterLock lock = RosterLock.take(connection);
          ZoneHistories zones = new ZoneHistories(connection.handle(), database.defaultZone());
          ZoneHistories.Snapshot before = zones.ofAllSeen();
          RosterChange change = new RosterImport(connection, lock, today).apply(rows);
          if (change.changed() > 0) {
            lock.changed();
            new SummaryRebuild(connection).afterChange(before, zones.ofAllSeen());
          }
          return change;
        });
  }

  @Override
  public RosterChange applyLeave(List<LeaveRow> rows) {
    return database.write("Applying leave", connection -> LeaveImport.apply(connection, rows));
  }

  @Override
  public List<Team> teams() {
    return database.read(
        "Reading teams", handle -> new TeamTable(handle, database.defaultZone()).all());
  }

  @Override
  public Optional<Team> team(String name) {
    return database.read(
        "Reading a team", handle -> new TeamTable(handle, database.defaultZone()).byName(name));
  }

  @Override
  public void setChannel(TeamId team, String channel) {
    database.write(
        "Setting a team's channel",
        connection -> {
          new TeamTable(connection.handle(), database.defaultZone()).setChannel(team, channel);
          return team;
        });
  }

  @Override
  public List<RosterMember> membersOf(TeamId team, ReportingWeek week) {
    return database.read(
        "Reading a team's members", handle -> MemberQueries.ofTeam(handle, team, week));
  }

  @Override
  public List<RosterMember> membersOfAll(ReportingWeek week) {
    return database.read("Reading all members", handle -> MemberQueries.ofAll(handle, week));
  }

  @Override
  public Map<TeamId, List<RosterMember>> membersByTeam(ReportingWeek week) {
    return database.read("Reading teams' members", handle -> MemberQueries.byTeam(handle, week));
  }

  @Override
  public Map<TeamId, RosterMember> everywhere(MemberId member) {
    return database.read(
        "Reading a member's teams", handle -> MemberQueries.everywhere(handle, member));
  }

  @Override
  public Set<TeamId> sharingWith(TeamId team, ReportingWeek week) {
    return database.read(
        "Reading whom teams share", handle -> MemberQueries.sharing(handle, team, week));
  }

  @Override
  public Optional<MemberId> memberOf(Alias alias) {
    return database.read(
        "Looking up an alias",
        handle ->
            AliasRegister.owners(handle, List.of(AliasRegister.code(alias))).values().stream()
                .map(MemberId::new)
                .findFirst());
  }

  /** As the port says; a bot's alias belongs to its agent's owner and can be nobody else's. */
  @Override
  public boolean addAlias(MemberId member, Alias alias) {
    return database.write("Adding an alias", connection -> add(connection, member, alias));
  }

  private boolean add(WriterConnection connection, MemberId member, Alias alias)
      throws SQLException {
    RosterLock lock = RosterLock.take(connection);
    String code = AliasRegister.code(alias);
    AliasRegister aliases = new AliasRegister(connection, List.of(code));
    Optional<Long> owner = aliases.owner(alias);
    if (owner.isPresent() || alias.kind() == Alias.Kind.BOT) {
      return owner.filter(id -> id == member.value()).isPresent();
    }
    ZoneHistories zones = new ZoneHistories(connection.handle(), database.defaultZone());
    ZoneHistories.Snapshot before = zones.of(List.of(code));
    aliases.claim(alias, member.value());
    aliases.save();
    claimed(connection.handle(), code);
    lock.changed();
    new SummaryRebuild(connection).afterChange(before, zones.of(List.of(code)));
    return true;
  }

  private static void claimed(Handle handle, String code) {
    try (Update update = handle.createUpdate(CLAIMED)) {
      update.bind("code", code).execute();
    }
  }

  @Override
  public List<Team> teamsOf(MemberId member, LocalDate day) {
    return database.read(
        "Reading a member's teams",
        handle ->
            new TeamTable(handle, database.defaultZone())
                .ofMember(member.value(), Days.number(day)));
  }

  @Override
  public Set<MemberId> leadsOf(TeamId team, LocalDate day) {
    return database.read(
        "Reading a team's leads", handle -> MemberQueries.leads(handle, team, Days.number(day)));
  }
}
