package io.goodhart.app;

import io.goodhart.app.config.ConfigException;
import io.goodhart.edge.schedule.Schedule;
import io.goodhart.edge.vendor.poll.Poller;
import io.goodhart.edge.vendor.poll.Pollers;
import io.goodhart.edge.vendor.poll.SourcesConfig;
import io.goodhart.edge.vendor.poll.VendorKeys;
import java.time.Duration;
import java.util.List;

/**
 * Wakes the pollers of vendors' usage. They have a schedule of their own, so that a vendor that is
 * slow to answer delays no digest.
 */
final class Polling implements AutoCloseable {
  private static final Duration BEAT = Duration.ofMinutes(1);

  private final Schedule schedule;
  private final int sources;

  private Polling(Schedule schedule, int sources) {
    this.schedule = schedule;
    this.sources = sources;
  }

  /**
   * Starts to ask every vendor that there is a key for.
   *
   * @throws ConfigException if a key is there and a setting that it needs is not
   */
  static Polling start(Core core, VendorKeys keys) {
    SourcesConfig sources = core.config.sources();
    if (keys.copilot().isPresent() && sources.copilotOrganization().isBlank()) {
      throw new ConfigException(
          List.of(
              "GOODHART_COPILOT_TOKEN is set; name the organization at GitHub under"
                  + " sources.copilot-organization."));
    }
    Pollers pollers = new Pollers(core.intake, core.door, core.roster, core.marks, core.clock);
    Schedule schedule = new Schedule();
    List<Poller> all = pollers.of(sources, keys);
    all.forEach(poller -> schedule.every(poller.name(), BEAT, poller::poll));
    return new Polling(schedule, all.size());
  }

  /** How many vendors are asked. */
  int sources() {
    return sources;
  }

  /** Waits for what is being read and stops. */
  @Override
  public void close() {
    schedule.close();
  }
}
