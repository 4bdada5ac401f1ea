package io.goodhart.bench;

import io.goodhart.approvals.PauseOutcome;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.ReviewOutcome;
import io.goodhart.approvals.request.Vote;
import io.goodhart.roster.Alias;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Ten thousand agents wait over HTTP while people decide; every step is on disk and in the ledger.
 */
final class GateBench implements Benchmark {
  private static final int AGENTS = 10_000;
  private static final int AT_ONCE = 250;
  private static final int PER_SECOND = 200;
  private static final int SECONDS = 20;
  private static final int WARM_UP = 400;
  private static final int PEOPLE = 8;
  private static final Person REVIEWER =
      new Person(Alias.slackUser("T0", "U0REVIEWER"), Optional.empty());

  private final Map<String, Long> pressed = new ConcurrentHashMap<>();

  @Override
  public void run(Path folder, PrintWriter out) throws Exception {
    try (GateStack gate = new GateStack(folder)) {
      long before = heap();
      long started = System.nanoTime();
      AgentsProcess agents = AgentsProcess.start(gate.port(), AGENTS, gate.key());
      int asked = 0;
      for (int waiting = 0; waiting < AGENTS; waiting = gate.waiting()) {
        Expect.that(agents.isAlive(), "The agents went away");
        if (asked < AGENTS && asked - waiting < AT_ONCE) {
          agents.letAsk(AT_ONCE);
          asked += AT_ONCE;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      }
      double asking = (System.nanoTime() - started) / 1e9;
      long perWaiter = (heap() - before) / AGENTS;
      List<Request> waiting = new ArrayList<>(gate.open());
      Collections.shuffle(waiting, new Random(7));

      decide(gate, waiting);
      long paused = System.nanoTime();
      PauseOutcome outcome = gate.pauseAll(REVIEWER);
      Expect.that(outcome instanceof PauseOutcome.Paused, "Not everything was paused");
      double pausing = (System.nanoTime() - paused) / 1e9;

      double[] millis = latencies(agents.answers(), waiting);
      int decided = WARM_UP + PER_SECOND * SECONDS;
      out.printf("%ngate: %,d agents wait over HTTP, each asking is on disk first%n", AGENTS);
      out.printf("  all of them asked in          %8.1f s%n", asking);
      out.printf("  memory of the bot per waiter  %8.1f KiB%n", perWaiter / 1024.0);
      out.printf(
          "  from press to agent's answer  %8.1f ms p50, %.1f ms p99, %.1f ms at most;"
              + " %d decisions a second%n",
          at(millis, 0.5), at(millis, 0.99), at(millis, 1), PER_SECOND);
      out.printf(
          "  pausing all agents            %8.1f s until %,d of them are told no%n",
          pausing, AGENTS - decided);
    }
  }

  /**
   * People press at the times that the rate says, whether the presses before are through or not.
   */
  private void decide(GateStack gate, List<Request> waiting) throws InterruptedException {
    ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    long pause = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
    long next = System.nanoTime();
    for (Request request : waiting.subList(0, WARM_UP + PER_SECOND * SECONDS)) {
      long due = next;
      LockSupport.parkNanos(due - System.nanoTime());
      pressed.put(request.id().value(), ChronoUnit.MICROS.between(Instant.EPOCH, gate.now()));
      people.execute(() -> press(gate, request.id()));
      next += pause;
    }
    people.shutdown();
    Expect.that(people.awaitTermination(30, TimeUnit.SECONDS), "Presses were not through in time");
  }

  private static void press(GateStack gate, RequestId id) {
    Optional<ReviewOutcome> outcome = gate.vote(id, Vote.yes(REVIEWER, gate.now()));
    Expect.that(
        outcome.filter(one -> one instanceof ReviewOutcome.Counted).isPresent(),
        "A vote did not count");
  }

  private double[] latencies(Map<String, Long> answers, List<Request> waiting) {
    Expect.that(answers.size() == AGENTS, "An agent was not answered");
    return waiting.subList(WARM_UP, WARM_UP + PER_SECOND * SECONDS).stream()
        .map(request -> request.id().value())
        .mapToDouble(id -> (at(answers, id) - at(pressed, id)) / 1000.0)
        .sorted()
        .toArray();
  }

  private static long at(Map<String, Long> times, String id) {
    return Objects.requireNonNull(times.get(id));
  }

  private static double at(double[] sorted, double part) {
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
  }

  private static long heap() {
    for (int round = 0; round < 3; round++) {
      System.gc();
    }
    Runtime machine = Runtime.getRuntime();
    return machine.totalMemory() - machine.freeMemory();
  }
}
