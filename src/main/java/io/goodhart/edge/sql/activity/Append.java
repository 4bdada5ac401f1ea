package io.goodhart.edge.sql.activity;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Batch;
import io.goodhart.activity.DoorCount;
import io.goodhart.activity.Presence;
import io.goodhart.activity.RunningTotal;
import io.goodhart.activity.Stored;
import io.goodhart.activity.Subject;
import io.goodhart.edge.sql.WriterConnection;
import io.goodhart.edge.sql.activity.Forgotten.Gone;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Stores batches in one transaction. One is used for one attempt; not safe for use by many threads.
 */
final class Append {
  private static final Comparator<Point> BY_SERIES_AND_TIME =
      Comparator.<Point>comparingLong(point -> point.total.stream())
          .thenComparing(point -> point.total.at());

  private static final Comparator<Line> BY_KEY =
      Comparator.<Line>comparingLong(line -> line.row.atMillis())
          .thenComparingLong(line -> line.row.key());

  private final WriterConnection connection;
  private final List<Batch> batches;
  private final LastNames names;
  private final Gone gone;
  private final int[] stored;
  private final int[] duplicate;
  private final int[] ignored;
  private final SourceSums sources = new SourceSums();

  /** {@code names} has the ids of everything in the batches but what is {@code gone}. */
  Append(WriterConnection connection, List<Batch> batches, Dictionary names, Gone gone) {
    this.connection = connection;
    this.batches = batches;
    this.names = new LastNames(names);
    this.gone = gone;
    this.stored = new int[batches.size()];
    this.duplicate = new int[batches.size()];
    this.ignored = new int[batches.size()];
  }

  /**
   * Stores everything; says what became of each batch.
   *
   * @throws RepeatedEventsException if {@code allNew} and some events are not; then the transaction
   *     has to end and another one begin
   */
  List<Stored> run(Duration horizon, boolean allNew) throws SQLException {
    List<Line> lines = events();
    lines.addAll(growth(horizon));
    lines.sort(BY_KEY);
    sawIdle();
    store(unrepeated(taken(lines)), allNew);
    return outcomes();
  }

  private List<Line> events() {
    List<Line> lines = new ArrayList<>();
    for (int batch = 0; batch < batches.size(); batch++) {
      for (ActivityEvent event : batches.get(batch).events()) {
        if (gone.covers(event.head().subject(), event.head().id().at())) {
          ignored[batch]++;
        } else {
          lines.add(line(batch, event));
        }
      }
    }
    return lines;
  }

  private List<Line> growth(Duration horizon) throws SQLException {
    List<Point> points = new ArrayList<>();
    TreeSet<Long> streams = new TreeSet<>();
    for (int batch = 0; batch < batches.size(); batch++) {
      for (RunningTotal total : batches.get(batch).totals()) {
        points.add(new Point(batch, total));
        streams.add(total.stream());
      }
    }
    if (points.isEmpty()) {
      return List.of();
    }
    points.sort(BY_SERIES_AND_TIME);
    Map<Long, StreamPosition> positions = StreamTable.lock(connection, streams);
    List<Line> lines = new ArrayList<>();
    for (Point point : points) {
      StreamPosition position = positions.get(point.total.stream());
      if (position == null) {
        throw new SQLException("A series was reserved and is not there");
      }
      long tokens = position.take(point.total, horizon);
      if (tokens == StreamPosition.DUPLICATE) {
        duplicate[point.batch]++;
      } else if (gone.covers(point.total.subject(), point.total.at())) {
        // Its series has moved on, so that only what grows from here on counts.
        ignored[point.batch]++;
      } else if (tokens == 0) {
        ignored[point.batch]++;
        saw(point.total.subject(), point.total.tool(), point.total.at());
      } else {
        lines.add(line(point.batch, point.total.growth(tokens)));
      }
    }
    StreamTable.move(connection, positions.values());
    return lines;
  }

  /** A source that reports without having been used is seen all the same. */
  private void sawIdle() {
    for (Batch batch : batches) {
      for (Presence idle : batch.idle()) {
        if (!gone.covers(idle.subject(), idle.at())) {
          saw(idle.subject(), idle.tool(), idle.at());
        }
      }
    }
  }

  private void saw(Subject subject, String tool, Instant at) {
    sources.add(names.subject(subject).id(), names.tool(tool), at.toEpochMilli());
  }

  /** An outcome shows nobody at work: others may report it of somebody whose tools are unknown. */
  private void saw(EventRow row) {
    if (row.kind().isActivity()) {
      sources.add(row.subject(), row.tool(), row.atMillis());
    }
  }

  /** Leaves out the outcomes whose name was told before, at whatever time. */
  private List<Line> unrepeated(List<Line> lines) throws SQLException {
    List<Line> named =
        lines.stream()
            .filter(Line::isNamed)
            .sorted(Comparator.comparingLong(line -> line.row.key()))
            .toList();
    boolean[] fresh =
        OutcomeNames.remember(connection, named.stream().map(line -> line.row).toList());
    Set<Line> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < fresh.length; i++) {
      if (!fresh[i]) {
        duplicate[named.get(i).batch]++;
        repeated.add(named.get(i));
      }
    }
    return repeated.isEmpty()
        ? lines
        : lines.stream().filter(line -> !repeated.contains(line)).toList();
  }

  private void store(List<Line> lines, boolean allNew) throws SQLException {
    boolean[] fresh = insert(lines.stream().map(line -> line.row).toList(), allNew);
    WeekSums sums = new WeekSums();
    Beside beside = new Beside();
    for (int i = 0; i < fresh.length; i++) {
      Line line = lines.get(i);
      if (fresh[i]) {
        stored[line.batch]++;
        sums.add(line.row, line.zones);
        saw(line.row);
        beside.add(line.row, line.event, batches.get(line.batch));
      } else {
        duplicate[line.batch]++;
      }
    }
    beside.store(connection);
    WeekTables.merge(connection, sums);
    SourceTable.merge(connection, sources);
  }

  private boolean[] insert(List<EventRow> rows, boolean allNew) throws SQLException {
    if (!allNew) {
      return EventTable.insert(connection, rows);
    }
    EventTable.insertNew(connection, rows);
    boolean[] fresh = new boolean[rows.size()];
    Arrays.fill(fresh, true);
    return fresh;
  }

  /** Those whose weeks still take events of their age. */
  private List<Line> taken(List<Line> lines) throws SQLException {
    SealedWeeks sealed = SealedWeeks.read(connection);
    List<Line> taken = new ArrayList<>(lines.size());
    for (Line line : lines) {
      if (sealed.refuse(line.row, line.zones)) {
        ignored[line.batch]++;
      } else {
        taken.add(line);
      }
    }
    return taken;
  }

  private List<Stored> outcomes() throws SQLException {
    List<Stored> outcomes = new ArrayList<>();
    DoorSums door = new DoorSums();
    for (int i = 0; i < batches.size(); i++) {
      Batch batch = batches.get(i);
      Stored outcome =
          new Stored(stored[i], duplicate[i], batch.ignored() + ignored[i], batch.malformed());
      door.add(batch.day(), count(batch, outcome));
      outcomes.add(outcome);
    }
    door.addTo(connection);
    return Collections.unmodifiableList(outcomes);
  }

  private static DoorCount count(Batch batch, Stored outcome) {
    return new DoorCount(
        batch.source(),
        batch.received(),
        outcome.malformed(),
        outcome.ignored(),
        outcome.duplicate(),
        outcome.stored(),
        0);
  }

  private Line line(int batch, ActivityEvent event) {
    KnownSubject subject = names.subject(event.head().subject());
    long tool = names.tool(event.head().tool());
    long model = names.model(event.model());
    return new Line(batch, EventRow.of(event, subject.id(), tool, model), subject.zones(), event);
  }

  private record Line(int batch, EventRow row, ZoneHistory zones, ActivityEvent event) {
    private boolean isNamed() {
      return Beside.isNamed(event);
    }
  }

  private record Point(int batch, RunningTotal total) {}
}
