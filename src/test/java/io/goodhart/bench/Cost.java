package io.goodhart.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a piece of work took.
 *
 * @param wallNanos from its beginning to its end
 * @param cpuNanos of all threads of the process, collecting garbage and compiling included
 */
record Cost(long wallNanos, long cpuNanos) {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Does the work and says what it took. */
  static Cost of(Task task) throws Exception {
    long wall = System.nanoTime();
    long cpu = PROCESS.getProcessCpuTime();
    task.run();
    return new Cost(System.nanoTime() - wall, PROCESS.getProcessCpuTime() - cpu);
  }

  /** All of them together; the clock of the CPU ticks too coarsely to compare single rounds. */
  static Cost sum(List<Cost> costs) {
    return new Cost(
        costs.stream().mapToLong(Cost::wallNanos).sum(),
        costs.stream().mapToLong(Cost::cpuNanos).sum());
  }

  /** The same without what others than the measured ones used. */
  Cost without(long othersCpuNanos) {
    return new Cost(wallNanos, cpuNanos - othersCpuNanos);
  }

  double perSecond(long items) {
    return items * (double) TimeUnit.SECONDS.toNanos(1) / wallNanos;
  }

  double cpuMicros(long items) {
    return cpuNanos / 1e3 / items;
  }

  double seconds() {
    return wallNanos / 1e9;
  }

  double millis() {
    return wallNanos / 1e6;
  }

  /** Something to measure. */
  @FunctionalInterface
  interface Task {
    void run() throws Exception;
  }
}
