package io.goodhart.testing;

import io.goodhart.activity.ActiveDays;
import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.ActivityStore;
import io.goodhart.activity.Attribution;
import io.goodhart.activity.Batch;
import io.goodhart.activity.DoorCount;
import io.goodhart.activity.EventId;
import io.goodhart.activity.MemberWeek;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.RunningTotal;
import io.goodhart.activity.Sighting;
import io.goodhart.activity.Source;
import io.goodhart.activity.Stored;
import io.goodhart.activity.Subject.Unattributed;
import io.goodhart.activity.TokenSums;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.ToolUse;
import io.goodhart.activity.TurnSample;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.delivery.StoreException;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An activity store that forgets when it is dropped; it knows neither members nor weeks. */
public final class InMemoryActivityStore implements ActivityStore {
  private final Instant watchingSince;
  private final List<Batch> batches = new ArrayList<>();
  private final Map<EventId, ActivityEvent> events = new LinkedHashMap<>();
  private final Map<Long, RunningTotal> positions = new HashMap<>();
  private final Map<Source, DoorCount> counts = new EnumMap<>(Source.class);
  private boolean failing;

  /** Has watched for ever, so that every series counts from its start. */
  public InMemoryActivityStore() {
    this(Instant.EPOCH);
  }

  /** Takes the first value of a series that began before this as where it starts. */
  public InMemoryActivityStore(Instant watchingSince) {
    this.watchingSince = watchingSince;
  }

  /** Makes every following append fail, or work again. */
  public synchronized void failing(boolean fails) {
    this.failing = fails;
  }

  /** Everything that was appended, as it came. */
  public synchronized List<Batch> batches() {
    return List.copyOf(batches);
  }

  /** The events that are stored, those of running totals included. */
  public synchronized List<ActivityEvent> events() {
    return List.copyOf(events.values());
  }

  @Override
  public synchronized List<Stored> append(List<Batch> delivered) {
    if (failing) {
      throw new StoreException("The disk is full", new IllegalStateException("as asked"));
    }
    return delivered.stream().map(this::append).toList();
  }

  private Stored append(Batch batch) {
    batches.add(batch);
    int stored = 0;
    int duplicate = 0;
    int ignored = batch.ignored();
    for (ActivityEvent event : batch.events()) {
      if (events.putIfAbsent(event.head().id(), event) == null) {
        stored++;
      } else {
        duplicate++;
      }
    }
    for (RunningTotal total : batch.totals()) {
      @Nullable RunningTotal last = positions.get(total.stream());
      if (last != null && !total.at().isAfter(last.at())) {
        duplicate++;
        continue;
      }
      positions.put(total.stream(), total);
      long growth = growth(last, total);
      if (growth == 0) {
        ignored++;
      } else {
        ActivityEvent call = total.growth(growth);
        events.put(call.head().id(), call);
        stored++;
      }
    }
    Stored outcome = new Stored(stored, duplicate, ignored, batch.malformed());
    count(batch.source(), batch.received(), outcome, 0);
    return outcome;
  }

  private long growth(@Nullable RunningTotal last, RunningTotal total) {
    if (last == null) {
      return total.start().isBefore(watchingSince) ? 0 : Math.round(total.value());
    }
    boolean reset = total.value() < last.value();
    return Math.round(total.value()) - (reset ? 0 : Math.round(last.value()));
  }

  private void count(Source source, long received, Stored outcome, long failed) {
    DoorCount so = counts.getOrDefault(source, new DoorCount(source, 0, 0, 0, 0, 0, 0));
    counts.put(
        source,
        new DoorCount(
            source,
            so.received() + received,
            so.malformed() + outcome.malformed(),
            so.ignored() + outcome.ignored(),
            so.duplicate() + outcome.duplicate(),
            so.stored() + outcome.stored(),
            so.failed() + failed));
  }

  @Override
  public synchronized void countFailed(Source source, LocalDate day, int records) {
    count(source, records, new Stored(0, 0, 0, 0), records);
  }

  @Override
  public long eventsOf(Alias alias) {
    throw noWeeks();
  }

  @Override
  public synchronized List<ToolUse> usageByTool() {
    Map<String, ToolUse> uses = new TreeMap<>();
    for (ActivityEvent event : events.values()) {
      TokenUsage tokens = event.tokens();
      if (!tokens.isNone()) {
        String tool = event.head().tool();
        ToolUse use = uses.getOrDefault(tool, new ToolUse(tool, 0, new TokenSums(0, 0, 0, 0)));
        uses.put(tool, new ToolUse(tool, use.records() + 1, sum(use.tokens(), tokens)));
      }
    }
    return List.copyOf(uses.values());
  }

  private static TokenSums sum(TokenSums sums, TokenUsage tokens) {
    return new TokenSums(
        sums.input() + tokens.input(),
        sums.output() + tokens.output(),
        sums.cacheRead() + tokens.cacheRead(),
        sums.cacheWrite() + tokens.cacheWrite());
  }

  @Override
  public synchronized long unattributed() {
    return events.values().stream()
        .filter(ActivityEvent::isActivity)
        .filter(event -> event.head().subject() instanceof Unattributed)
        .count();
  }

  @Override
  public synchronized List<DoorCount> doorCounts() {
    return List.copyOf(counts.values());
  }

  @Override
  public Attribution attribution(ReportingWeek week) {
    throw noWeeks();
  }

  @Override
  public boolean isEmpty(ReportingWeek week) {
    throw noWeeks();
  }

  @Override
  public List<ActiveDays> activeDays(ReportingWeek week) {
    throw noWeeks();
  }

  @Override
  public List<ActiveDays> activeDays(Collection<MemberId> members, ReportingWeek week) {
    throw noWeeks();
  }

  @Override
  public MemberWeek memberWeek(MemberId member, ReportingWeek week) {
    throw noWeeks();
  }

  @Override
  public Map<OutcomeKind, Long> outcomes(MemberId member, ReportingWeek week) {
    throw noWeeks();
  }

  @Override
  public List<Sighting> sightings(
      Collection<MemberId> members, ReportingWeek from, ReportingWeek to) {
    throw noWeeks();
  }

  @Override
  public List<TurnSample> turns(MemberId member, ReportingWeek week) {
    throw noWeeks();
  }

  private static UnsupportedOperationException noWeeks() {
    return new UnsupportedOperationException("This store knows no weeks");
  }
}
