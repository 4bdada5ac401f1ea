package io.goodhart.edge.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Quartz's side of a task: wakes it and outlives its failures. */
@DisallowConcurrentExecution
final class WakingJob implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(WakingJob.class);

  private final Task task;

  WakingJob(Task task) {
    this.task = task;
  }

  @Override
  public void execute(JobExecutionContext context) {
    try {
      task.work().run();
    } catch (RuntimeException e) {
      LOG.atError()
          .addKeyValue("task", task.name())
          .setCause(e)
          .log("A task failed; it is woken again on its next beat");
    }
  }

  /** What is woken. */
  record Task(String name, Runnable work) {}
}
