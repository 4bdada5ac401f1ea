package io.goodhart.edge.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.quartz.DateBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.spi.TriggerFiredBundle;

/**
 * Wakes use cases on a beat. It keeps no state: what is due comes from the database and the clock,
 * so a wake-up too many or too late changes nothing.
 */
public final class Schedule implements AutoCloseable {
  private static final String GROUP = "goodhart";
  private static final String PLANNED = "goodhart-planned";

  private final Scheduler scheduler;
  private final Map<JobKey, WakingJob.Task> tasks = new ConcurrentHashMap<>();
  private final RunsInHand inHand = new RunsInHand();

  /**
   * Starts a scheduler with threads of its own.
   *
   * @throws IllegalStateException if Quartz does not start
   */
  public Schedule() {
    Properties settings = new Properties();
    settings.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, "goodhart-" + hashCode());
    settings.setProperty("org.quartz.threadPool.threadCount", "2");
    settings.setProperty("org.quartz.threadPool.threadNamePrefix", "job");
    try {
      this.scheduler = new StdSchedulerFactory(settings).getScheduler();
      scheduler.setJobFactory((bundle, ignored) -> new WakingJob(task(bundle)));
      scheduler.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("The scheduler did not start", e);
    }
  }

  /**
   * Wakes a task now and then every {@code interval}. Two runs of a task never overlap; a run that
   * was missed is made up for by one run.
   *
   * @throws IllegalStateException if Quartz does not take it
   */
  public void every(String name, Duration interval, Runnable work) {
    JobKey key = JobKey.jobKey(name, GROUP);
    tasks.put(key, new WakingJob.Task(name, () -> inHand.run(work)));
    JobDetail job = JobBuilder.newJob(WakingJob.class).withIdentity(key).build();
    Trigger trigger =
        TriggerBuilder.newTrigger()
            .withIdentity(name, GROUP)
            .startNow()
            .withSchedule(
                SimpleScheduleBuilder.simpleSchedule()
                    .withIntervalInMilliseconds(interval.toMillis())
                    .repeatForever()
                    .withMisfireHandlingInstructionNowWithRemainingCount())
            .build();
    try {
      scheduler.scheduleJob(job, trigger);
    } catch (SchedulerException e) {
      throw new IllegalStateException("The job " + name + " could not be scheduled", e);
    }
  }

  /**
   * Wakes a task of {@link #every} at these times too, once each, by what they are for; what was
   * planned for it before and is not named any more falls away. A time that is missed, because the
   * machine slept or all threads were busy, is made up for at once.
   *
   * <p>One planning at a time: Quartz refuses a trigger that another thread has just added.
   *
   * @param in how long from now
   * @throws IllegalStateException if Quartz does not take it
   */
  public synchronized void plan(String name, Map<String, Duration> in) {
    JobKey job = JobKey.jobKey(name, GROUP);
    try {
      for (Trigger planned : scheduler.getTriggersOfJob(job)) {
        TriggerKey key = planned.getKey();
        if (key.getGroup().equals(PLANNED) && !in.containsKey(key.getName())) {
          scheduler.unscheduleJob(key);
        }
      }
      for (Map.Entry<String, Duration> one : in.entrySet()) {
        plan(job, TriggerKey.triggerKey(one.getKey(), PLANNED), one.getValue());
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException("The job " + name + " could not be planned", e);
    }
  }

  private void plan(JobKey job, TriggerKey key, Duration in) throws SchedulerException {
    int seconds = Math.toIntExact(Math.max(0, in.plusMillis(999).toSeconds()));
    Trigger trigger =
        TriggerBuilder.newTrigger()
            .withIdentity(key)
            .forJob(job)
            .startAt(DateBuilder.futureDate(seconds, DateBuilder.IntervalUnit.SECOND))
            .withSchedule(
                SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
            .build();
    if (scheduler.rescheduleJob(key, trigger) == null) {
      scheduler.scheduleJob(trigger);
    }
  }

  /**
   * Wakes a task of {@link #every} now, beside its beat.
   *
   * @throws IllegalStateException if Quartz does not take it
   */
  public void wake(String name) {
    try {
      scheduler.triggerJob(JobKey.jobKey(name, GROUP));
    } catch (SchedulerException e) {
      throw new IllegalStateException("The job " + name + " could not be woken", e);
    }
  }

  /** The tasks and when each is woken next, by name; with what for, where that was planned. */
  public List<NextRun> nextRuns() {
    try {
      List<NextRun> runs = new ArrayList<>();
      for (JobKey key : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
        for (Trigger trigger : scheduler.getTriggersOfJob(key)) {
          Date next = trigger.getNextFireTime();
          if (next != null) {
            TriggerKey woken = trigger.getKey();
            String what =
                woken.getGroup().equals(PLANNED)
                    ? key.getName() + " " + woken.getName()
                    : key.getName();
            runs.add(new NextRun(what, next.toInstant()));
          }
        }
      }
      runs.sort(Comparator.comparing(NextRun::task));
      return runs;
    } catch (SchedulerException e) {
      throw new IllegalStateException("The schedule could not be read", e);
    }
  }

  /** Waits for the runs in hand and stops. */
  @Override
  public void close() {
    try {
      scheduler.shutdown(false);
    } catch (SchedulerException e) {
      throw new IllegalStateException("The scheduler did not stop", e);
    } finally {
      inHand.close();
    }
  }

  private WakingJob.Task task(TriggerFiredBundle bundle) throws SchedulerException {
    WakingJob.Task task = tasks.get(bundle.getJobDetail().getKey());
    if (task == null) {
      throw new SchedulerException("No task for " + bundle.getJobDetail().getKey());
    }
    return task;
  }

  /**
   * When a task is woken next.
   *
   * @param task its name, and what for where that was planned
   * @param at the wall-clock time
   */
  public record NextRun(String task, Instant at) {}
}
