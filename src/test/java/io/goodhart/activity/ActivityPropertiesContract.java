package io.goodhart.activity;

import static io.goodhart.activity.Events.batch;
import static io.goodhart.activity.Events.email;
import static io.goodhart.roster.Rows.in;
import static io.goodhart.roster.Rows.known;
import static io.goodhart.roster.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.ActivityEvent.AgentAction;
import io.goodhart.activity.ActivityEvent.ModelCall;
import io.goodhart.activity.ActivityEvent.Outcome;
import io.goodhart.activity.ActivityEvent.Prompt;
import io.goodhart.activity.ActivityEvent.Turn;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.roster.MemberId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any events, in any order, however often they come. */
public abstract class ActivityPropertiesContract extends ActivityStoreFixture {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final ReportingWeek FIRST = ReportingWeek.parse("2026-W46");
  private static final int WEEKS = 3;
  private static final int SAMPLE = 512;
  private static final List<OutcomeKind> KINDS = List.of(OutcomeKind.values());
  private static final List<Trigger> TRIGGERS = List.of(Trigger.values());

  private MemberId anna() {
    return member(known(in(row("anna", "Tokyo"), TOKYO.getId()), email("anna")));
  }

  private static List<ActivityEvent> events(Random random, int count) {
    Instant start = FIRST.start(TOKYO);
    List<ActivityEvent> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Trigger trigger = TRIGGERS.get(random.nextInt(TRIGGERS.size()));
      EventHead head =
          new EventHead(
              new EventId(start.plusSeconds(random.nextInt(WEEKS * 7 * 86_400)), random.nextLong()),
              Subject.of(email(random.nextBoolean() ? "anna" : "m" + random.nextInt(5))),
              random.nextBoolean() ? "codex" : "claude-code",
              trigger,
              OptionalLong.empty());
      TokenUsage tokens = new TokenUsage(random.nextInt(100), random.nextInt(100), 1, 2);
      events.add(
          switch (random.nextInt(5)) {
            case 0 -> new Prompt(head, OptionalLong.of(random.nextLong()));
            case 1 -> new ModelCall(head, Optional.of("m" + random.nextInt(3)), tokens);
            case 2 -> new AgentAction(head);
            case 3 ->
                new Outcome(
                    head, KINDS.get(random.nextInt(KINDS.size())), 1 + random.nextInt(9), false);
            default ->
                new Turn(
                    head,
                    Optional.empty(),
                    tokens,
                    OptionalLong.empty(),
                    random.nextInt(2),
                    random.nextBoolean());
          });
    }
    return events;
  }

  private void appendInPieces(List<ActivityEvent> events, Random random) {
    int sent = 0;
    while (sent < events.size()) {
      List<Batch> batches = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0 && sent < events.size(); i--) {
        int next = Math.min(events.size(), sent + 1 + random.nextInt(80));
        batches.add(batch(events.subList(sent, next)));
        sent = next;
      }
      store().append(batches);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void weeksAreTheSumOfTheEventsWhateverTheirOrderAndRepeats(long seed) {
    Random random = new Random(seed);
    MemberId anna = anna();
    List<ActivityEvent> events = events(random, 700);
    List<ActivityEvent> sent = new ArrayList<>(events);
    sent.addAll(events.subList(100, 300));
    Collections.shuffle(sent, random);

    appendInPieces(sent, random);
    store().append(List.of(batch(events)));

    for (int week = 0; week < WEEKS; week++) {
      assertThat(store().memberWeek(anna, FIRST.plus(week)))
          .isEqualTo(ExpectedWeek.of(anna, FIRST.plus(week), TOKYO, events, email("anna")));
    }
    DoorCount door = store().doorCounts().get(0);
    assertThat(door.received()).isEqualTo(sent.size() + events.size());
    assertThat(door.stored()).isEqualTo(events.size());
    assertThat(door.addsUp()).isTrue();
  }

  @Test
  void aRebuildGivesWhatStoringInTheRightZoneWouldHaveGiven() {
    List<ActivityEvent> events = events(new Random(21), 900);
    appendInPieces(events, new Random(22));

    MemberId anna = anna();

    for (int week = 0; week < WEEKS; week++) {
      assertThat(store().memberWeek(anna, FIRST.plus(week)))
          .isEqualTo(ExpectedWeek.of(anna, FIRST.plus(week), TOKYO, events, email("anna")));
    }
  }

  @Test
  void theSampleOfTurnsDoesNotDependOnTheirOrder() {
    MemberId anna = anna();
    List<ActivityEvent> turns = turns(1_500);

    store().append(List.of(batch(turns)));
    List<TurnSample> atOnce = store().turns(anna, FIRST);
    clearAndStart();
    MemberId again = anna();
    Collections.shuffle(turns, new Random(31));
    appendInPieces(turns, new Random(32));
    appendInPieces(turns, new Random(33));

    assertThat(atOnce).hasSize(SAMPLE);
    assertThat(store().turns(again, FIRST)).isEqualTo(atOnce);
  }

  @Test
  void upToTheLimitEveryTurnIsInTheSample() {
    MemberId anna = anna();

    appendInPieces(turns(SAMPLE), new Random(41));

    assertThat(store().turns(anna, FIRST)).hasSize(SAMPLE);
  }

  @Test
  void theSampleIsOfWholeHoursFromAllOverTheWeek() {
    MemberId anna = anna();

    store().append(List.of(batch(turns(5_000, 120))));

    Map<Long, Integer> hours = new TreeMap<>();
    for (TurnSample turn : store().turns(anna, FIRST)) {
      hours.merge(turn.start().getEpochSecond() / 3_600, 1, Integer::sum);
    }
    assertThat(hours.keySet().stream().map(hour -> hour / 24).distinct()).hasSizeBetween(6, 8);
    assertThat(hours.values().stream().filter(turns -> turns < 30)).hasSizeLessThan(2);
  }

  /** One a second. */
  private static List<ActivityEvent> turns(int count) {
    return turns(count, 1);
  }

  /** One every so many seconds, whose keys are numbers in order. */
  private static List<ActivityEvent> turns(int count, int apart) {
    List<ActivityEvent> turns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      EventId id = new EventId(FIRST.start(TOKYO).plusSeconds((long) i * apart), i);
      EventHead head =
          new EventHead(
              id, Subject.of(email("anna")), "codex", Trigger.HUMAN, OptionalLong.empty());
      turns.add(new Prompt(head, OptionalLong.empty()));
    }
    return turns;
  }

  @Test
  void twoProcessesThatStoreTheSameEventsAtOnceStoreEachOnce()
      throws ExecutionException, InterruptedException {
    MemberId anna = anna();
    List<ActivityEvent> events = events(new Random(51), 1_000);
    ActivityStore here = store();
    ActivityStore there = elsewhere();

    int stored = 0;
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Integer>> senders =
          List.of(() -> send(here, events, 61), () -> send(there, events, 62));
      for (Future<Integer> sent : threads.invokeAll(senders)) {
        stored += sent.get();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(stored).isEqualTo(events.size());
    for (int week = 0; week < WEEKS; week++) {
      assertThat(here.memberWeek(anna, FIRST.plus(week)))
          .isEqualTo(ExpectedWeek.of(anna, FIRST.plus(week), TOKYO, events, email("anna")));
    }
    assertThat(here.doorCounts()).allMatch(DoorCount::addsUp);
  }

  @Test
  void theRosterMayChangeWhileActivityComesIn() throws ExecutionException, InterruptedException {
    List<ActivityEvent> events = events(new Random(71), 1_500);
    ActivityStore there = elsewhere();

    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> sent = threads.submit(() -> send(there, events, 72));
      for (int i = 0; i < 20; i++) {
        member(
            known(
                in(row("anna", "Team"), i % 2 == 0 ? "America/Lima" : "Asia/Tokyo"),
                email("anna")));
      }
      assertThat(sent.get()).isEqualTo(events.size());
    } finally {
      threads.shutdown();
    }

    MemberId anna = anna();
    for (int week = 0; week < WEEKS; week++) {
      assertThat(store().memberWeek(anna, FIRST.plus(week)))
          .isEqualTo(ExpectedWeek.of(anna, FIRST.plus(week), TOKYO, events, email("anna")));
    }
  }

  private static int send(ActivityStore store, List<ActivityEvent> events, long seed) {
    List<ActivityEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));
    int stored = 0;
    for (int i = 0; i < shuffled.size(); i += 20) {
      Batch some = batch(shuffled.subList(i, Math.min(shuffled.size(), i + 20)));
      stored += store.append(List.of(some)).get(0).stored();
    }
    return stored;
  }

  /** Empties the store within a test. */
  protected abstract void clearAndStart();
}
