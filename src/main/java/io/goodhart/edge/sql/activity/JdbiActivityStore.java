package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ActiveDays;
import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.Attribution;
import io.goodhart.activity.Batch;
import io.goodhart.activity.DoorCount;
import io.goodhart.activity.MemberWeek;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.Sighting;
import io.goodhart.activity.Source;
import io.goodhart.activity.Stored;
import io.goodhart.activity.ToolUse;
import io.goodhart.activity.TurnSample;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.edge.sql.activity.Forgotten.Gone;
import io.goodhart.ledger.Pseudonyms;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Activity in SQLite or PostgreSQL. Safe for use by many threads and beside other processes. */
public final class JdbiActivityStore implements ActivityStore {
  private final Database database;
  private final Duration horizon;
  private final Optional<Pseudonyms> forgottenBy;
  private final NameCache names = new NameCache();
  private volatile Forgotten forgotten = Forgotten.UNREAD;

  /**
   * Keeps activity in this database.
   *
   * @param horizon the first point of a cumulative series counts whole if the series began no
   *     longer than this before it; an older series has been counted elsewhere
   * @param forgottenBy by which it knows identities that were forgotten
   */
  public JdbiActivityStore(Database database, Duration horizon, Pseudonyms forgottenBy) {
    this(database, horizon, Optional.of(forgottenBy));
  }

  /** Keeps activity where nobody was ever forgotten; where somebody was, it takes nothing. */
  public JdbiActivityStore(Database database, Duration horizon) {
    this(database, horizon, Optional.empty());
  }

  private JdbiActivityStore(Database database, Duration horizon, Optional<Pseudonyms> forgottenBy) {
    this.database = database;
    this.horizon = horizon;
    this.forgottenBy = forgottenBy;
  }

  /** Nearly always all is new, which is told with less work than which event is. */
  @Override
  public List<Stored> append(List<Batch> batches) {
    try {
      return append(batches, true);
    } catch (RepeatedEventsException e) {
      return append(batches, false);
    }
  }

  private List<Stored> append(List<Batch> batches, boolean allNew) {
    Vocabulary everything = Vocabulary.of(batches, Gone.NOBODY);
    Appended appended =
        database.write(
            "Storing activity",
            connection -> {
              Interner interner = new Interner(connection, database.defaultZone());
              long version = interner.rosterVersion();
              Forgotten past = forgottenAt(connection, version);
              Gone gone = past.among(batches, forgottenBy);
              Vocabulary wanted = gone.isNobody() ? everything : Vocabulary.of(batches, gone);
              Dictionary known = names.recall(version, wanted);
              interner.complete(known, wanted);
              Append append = new Append(connection, batches, known, gone);
              return new Appended(append.run(horizon, allNew), known, past);
            });
    names.learn(appended.known);
    remember(appended.forgotten);
    return appended.outcomes;
  }

  private synchronized void remember(Forgotten committed) {
    if (committed.version() > forgotten.version()) {
      forgotten = committed;
    }
  }

  /** What an uncommitted version says is remembered only after its commit. */
  private Forgotten forgottenAt(WriterConnection connection, long version) {
    Forgotten known = forgotten;
    return known.version() == version ? known : Forgotten.read(connection, version);
  }

  @Override
  public void countFailed(Source source, LocalDate day, int records) {
    DoorCount failed = new DoorCount(source, records, 0, 0, 0, 0, records);
    database.write(
        "Counting records that could not be stored",
        connection -> {
          DoorTable.add(connection, day, failed);
          return failed;
        });
  }

  @Override
  public List<ActiveDays> activeDays(ReportingWeek week) {
    return database.read("Reading a week", handle -> WeekQueries.activeDays(handle, week));
  }

  @Override
  public List<ActiveDays> activeDays(Collection<MemberId> members, ReportingWeek week) {
    return database.read(
        "Reading some members' week", handle -> WeekQueries.activeDays(handle, members, week));
  }

  @Override
  public MemberWeek memberWeek(MemberId member, ReportingWeek week) {
    return database.read(
        "Reading a member's week", handle -> MemberQueries.week(handle, member, week));
  }

  @Override
  public Map<OutcomeKind, Long> outcomes(MemberId member, ReportingWeek week) {
    return database.read(
        "Reading a week's outcomes", handle -> MemberQueries.outcomes(handle, member, week));
  }

  @Override
  public List<Sighting> sightings(
      Collection<MemberId> members, ReportingWeek from, ReportingWeek to) {
    return database.read(
        "Reading who was seen", handle -> SourceQueries.sightings(handle, members, from, to));
  }

  @Override
  public List<TurnSample> turns(MemberId member, ReportingWeek week) {
    return database.read("Reading turns", handle -> MemberQueries.turns(handle, member, week));
  }

  @Override
  public long eventsOf(Alias alias) {
    return database.read(
        "Counting the activity of an identity", handle -> MemberQueries.eventsOf(handle, alias));
  }

  @Override
  public List<ToolUse> usageByTool() {
    return database.read("Reading what was used", WeekQueries::usageByTool);
  }

  @Override
  public long unattributed() {
    return database.read("Counting unattributed activity", WeekQueries::unattributed);
  }

  @Override
  public Attribution attribution(ReportingWeek week) {
    return database.read(
        "Counting a week's activity", handle -> WeekQueries.attribution(handle, week));
  }

  @Override
  public List<DoorCount> doorCounts() {
    return database.read("Reading the doors' counts", DoorTable::sums);
  }

  @Override
  public boolean isEmpty(ReportingWeek week) {
    return database.read("Looking for activity", handle -> WeekQueries.isEmpty(handle, week));
  }

  private record Appended(List<Stored> outcomes, Dictionary known, Forgotten forgotten) {}
}
